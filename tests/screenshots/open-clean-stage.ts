import type { Browser } from '@playwright/test';
import type { Account } from '../e2e/setup/sign-up.ts';
import type { StackAddresses } from '../e2e/setup/stack-addresses.ts';
import type { Stage } from '../pages/open-page.ts';
import { openStage } from '../pages/open-stage.ts';
import type { Guest } from '../pages/page-state.ts';

/** The number of every visit: what it left behind is swept before the next. */
const MOBILE = '13912345678';
const PASSWORD = 'three short words';

const ACCOUNTS: Record<Guest, Omit<Account, 'password'>> = {
  user: { mobile: '13800138000', username: 'wang_xiaoming' },
  newcomer: { mobile: '13800138001', username: 'li_na' },
  bare: { mobile: '13800138002', username: 'zhang_wei' },
  staff: { mobile: '13800138003', username: 'chen_jing' },
};

const LEFT_BEHIND = ['counters', 'sandbox_messages', 'sms_messages', 'sms_blocks', 'staff_actions'];

export type CleanStage = Stage & {
  /** Makes everything as it was before the first visit. */
  sweep: () => Promise<void>;
  close: () => Promise<void>;
};

/** A stage where the same people come each time, on a stack that nobody else uses. */
export function openCleanStage(stack: StackAddresses, browser: Browser): CleanStage {
  const stage = openStage({
    stack,
    browser,
    newMobile: () => MOBILE,
    newAccount: (visitor) => ({ ...ACCOUNTS[visitor], password: PASSWORD }),
  });
  return {
    ...stage,
    async sweep() {
      await stage.redis.del(`send_flag_${MOBILE}`);
      await stage.query('DELETE FROM tb_users WHERE mobile = $1', [MOBILE]);
      for (const table of LEFT_BEHIND) await stage.query(`DELETE FROM ${table}`);
    },
  };
}
