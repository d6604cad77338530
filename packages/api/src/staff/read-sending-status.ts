import type { SendingStatus, SendingStop } from '@menjin/contract';
import type { Deps } from '../context.ts';
import type { SmsBlock } from '../ports.ts';
import { PRICE_UNITS } from '../price-units.ts';
import { EVERYONE } from '../sms/everyone.ts';
import { sendingTotals } from '../sms/sms-limits.ts';

/** What is stopped, by whom, and how near the stops of hour and day are. */
export async function readSendingStatus(
  deps: Pick<Deps, 'accounts' | 'allowances' | 'clock' | 'settings' | 'smsBlocks'>,
): Promise<SendingStatus> {
  const { settings } = deps;
  const now = deps.clock.now();
  const { hour, spend } = sendingTotals(settings, now);
  const [blocks, count, spent] = await Promise.all([
    deps.smsBlocks.list(),
    deps.allowances.used(hour, now),
    deps.allowances.used(spend, now),
  ]);
  const usernames = await deps.accounts.usernames(
    blocks.flatMap(({ createdBy }) => createdBy ?? []),
  );
  const pause = blocks.find(({ prefix }) => prefix === EVERYONE);
  return {
    paused: pause === undefined ? null : toStop(pause, usernames),
    blocks: blocks
      .filter((block) => block !== pause)
      .map((block) => ({ prefix: block.prefix, ...toStop(block, usernames) })),
    today: {
      spent: spent / PRICE_UNITS,
      budget: settings.smsDailyBudget,
      reserve: settings.smsDailyReserve,
    },
    hour: { count, cap: settings.smsMaxPerHour, reserve: settings.smsReservePerHour },
  };
}

function toStop(block: SmsBlock, usernames: ReadonlyMap<number, string>): SendingStop {
  const { reason, createdAt, createdBy: id } = block;
  const by = id === null ? null : { id, username: usernames.get(id) ?? null };
  return { reason, since: createdAt.toISOString(), by };
}
