import { describe, expect, test } from 'vitest';
import type { StaffActionFacts } from '../ports.ts';
import { accountChangesContract } from './contracts/account-changes-contract.ts';
import { accountStoreContract } from './contracts/account-store-contract.ts';
import { allowancesContract } from './contracts/allowances-contract.ts';
import { captchaTextsContract } from './contracts/captcha-texts-contract.ts';
import { flowChallengesContract } from './contracts/flow-challenges-contract.ts';
import { openWorkContract } from './contracts/open-work-contract.ts';
import { rateWindowsContract } from './contracts/rate-windows-contract.ts';
import { resetTicketsContract } from './contracts/reset-tickets-contract.ts';
import { sessionStoreContract } from './contracts/session-store-contract.ts';
import { smsBlocksContract } from './contracts/sms-blocks-contract.ts';
import { smsChallengesContract } from './contracts/sms-challenges-contract.ts';
import { smsCooldownsContract } from './contracts/sms-cooldowns-contract.ts';
import { smsLogContract } from './contracts/sms-log-contract.ts';
import { staffGrantsContract } from './contracts/staff-grants-contract.ts';
import { staffLogContract } from './contracts/staff-log-contract.ts';
import { userActionsContract } from './contracts/user-actions-contract.ts';
import { userDirectoryContract } from './contracts/user-directory-contract.ts';
import { createMemoryAccounts } from './memory-accounts.ts';
import { createMemoryAllowances } from './memory-allowances.ts';
import { createMemoryCaptchaTexts } from './memory-captcha-texts.ts';
import { createMemoryFlowChallenges } from './memory-flow-challenges.ts';
import { createMemoryOpenWork } from './memory-open-work.ts';
import { createMemoryRateWindows } from './memory-rate-windows.ts';
import { createMemoryResetTickets } from './memory-reset-tickets.ts';
import { createMemorySmsBlocks } from './memory-sms-blocks.ts';
import { createMemorySmsChallenges } from './memory-sms-challenges.ts';
import { createMemorySmsCooldowns } from './memory-sms-cooldowns.ts';
import { createMemorySmsLog } from './memory-sms-log.ts';
import { createTestClock } from './test-clock.ts';

const { staffLog } = createMemoryAccounts();
const writeDown = (action: StaffActionFacts) => void staffLog.record(action);

describe('captcha texts in memory', () => {
  captchaTextsContract(() => createMemoryCaptchaTexts(createTestClock()));
});

describe('the challenges of flows in memory', () => {
  flowChallengesContract(() => createMemoryFlowChallenges(createTestClock()));
});

describe('open work in memory', () => {
  openWorkContract(() => createMemoryOpenWork(createTestClock()));
});

describe('rate windows in memory', () => {
  rateWindowsContract(() => createMemoryRateWindows(createTestClock()));
});

describe('SMS challenges in memory', () => {
  smsChallengesContract(() => createMemorySmsChallenges(createTestClock()));
});

describe('SMS cooldowns in memory', () => {
  smsCooldownsContract(() => createMemorySmsCooldowns(createTestClock()));
});

describe('allowances in memory', () => {
  allowancesContract(() => createMemoryAllowances(writeDown), staffLog);
});

describe('blocks in memory', () => {
  smsBlocksContract(async () => createMemorySmsBlocks(writeDown), staffLog);
});

describe('the message log in memory', () => {
  smsLogContract(async (rows) => createMemorySmsLog(rows));
});

describe('accounts in memory', () => {
  accountStoreContract(createMemoryAccounts);
});

describe('changes of accounts in memory', () => {
  accountChangesContract(createMemoryAccounts);
});

describe('sessions in memory', () => {
  sessionStoreContract(createMemoryAccounts);
});

describe('what staff sees and changes in memory', () => {
  userDirectoryContract(createMemoryAccounts);
  userActionsContract(createMemoryAccounts);
  staffGrantsContract(createMemoryAccounts);
  staffLogContract(createMemoryAccounts);
});

describe('reset tickets in memory', () => {
  resetTicketsContract(() => createMemoryResetTickets(createTestClock()));
});

test('what is kept in memory ends after its time', async () => {
  const clock = createTestClock();
  const texts = createMemoryCaptchaTexts(clock);
  await texts.put({ id: 'an id', form: 'image', text: 'WXY3', flow: 'one' }, 100);
  clock.advance(100);
  expect(await texts.take('an id')).toEqual([]);
});
