import { expect, test } from 'vitest';
import { createTestDeps, type TestDeps } from '../testing/index.ts';
import { issueWork } from './issue-work.ts';

const wanted = { purpose: 'register', mobile: '13800138000' } as const;

/** How often the work is doubled for this asker. */
async function difficulty(deps: TestDeps, ip = '203.0.113.7', mobile: string = wanted.mobile) {
  const { parameters } = await issueWork(deps, { ip }, { purpose: 'register', mobile });
  return Math.log2(parameters.data.tries);
}

/** So many messages were sent in this hour. */
const use = (deps: TestDeps, key: string, amount: number) =>
  deps.allowances.take([{ key, maximum: 1000, windowSeconds: 3600, amount }], deps.clock.now());

test('sets a puzzle for one request, to be solved in five minutes', async () => {
  const deps = createTestDeps();
  const { parameters } = await issueWork(deps, { ip: null }, wanted);
  expect(parameters.data.subject).toBe('register 13800138000');
  expect(parameters.expiresAt).toBe(deps.clock.now().getTime() / 1000 + 300);
  deps.clock.advance(299);
  expect(await deps.openWork.take(parameters.nonce)).toBe(true);
});

test('the work grows with the messages of an address: each quarter of its hour doubles it', async () => {
  const deps = createTestDeps({ smsMaxPerIpHour: 100 });
  const seen = [await difficulty(deps)];
  for (let sent = 0; sent < 100; sent += 25) {
    await use(deps, 'sms:ip:203.0.113.7/32', 25);
    seen.push(await difficulty(deps));
  }
  expect(seen).toEqual([0, 1, 2, 3, 3]);
  expect(await difficulty(deps, '203.0.113.8')).toBe(0);
  deps.clock.advance(3660);
  expect(await difficulty(deps)).toBe(0);
});

test('the work grows for everybody with the messages to one range of numbers', async () => {
  const deps = createTestDeps();
  await use(deps, 'sms:prefix:1380013', 15);
  expect(await difficulty(deps, '198.51.100.1', '13800139999')).toBe(2);
  expect(await difficulty(deps, '198.51.100.1', '13800149999')).toBe(0);
});

test('the work grows with the captchas of an address, and is refused when they are used up', async () => {
  const deps = createTestDeps({ captchaMaxPerIpHour: 4 });
  const seen: number[] = [];
  for (let n = 0; n < 4; n += 1) seen.push(await difficulty(deps));
  expect(seen).toEqual([1, 2, 3, 3]);
  await expect(difficulty(deps)).rejects.toMatchObject({ code: 'TRY_LATER' });
});

test('puzzles that are collected before any is used get harder like messages', async () => {
  const deps = createTestDeps();
  const seen: number[] = [];
  for (let n = 0; n < 20; n += 1) {
    seen.push(await difficulty(deps, '203.0.113.7', `1390000000${n % 10}`));
  }
  expect(seen.join('')).toBe('00001111122222333333');
});

test('no puzzle is set for a country that is not open', async () => {
  const closed = issueWork(createTestDeps(), { ip: null }, { ...wanted, mobile: '+85261234567' });
  await expect(closed).rejects.toMatchObject({ code: 'MOBILE_COUNTRY_CLOSED' });
});

test('numbers of developers stay easy', async () => {
  const deps = createTestDeps({ smsTestNumbers: ['1929999'] });
  await use(deps, 'sms:ip:203.0.113.7/32', 20);
  expect(await difficulty(deps, '203.0.113.7', '19299990000')).toBe(0);
});
