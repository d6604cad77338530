import { randomInt, randomUUID } from 'node:crypto';
import { SMS_PURPOSES } from '@menjin/contract';
import { createTestDatabase } from '@menjin/tests/database';
import { afterAll, expect, inject, test } from 'vitest';
import { createRedis } from '../adapters/create-redis.ts';
import { createPrismaAllowances } from '../adapters/prisma-allowances.ts';
import { createPrismaSmsOutbox } from '../adapters/prisma-sms-outbox.ts';
import { createRedisSmsChallenges } from '../adapters/redis-sms-challenges.ts';
import { createTestDeps } from '../testing/index.ts';
import { checkSmsCode } from './check-sms-code.ts';
import { spendSmsCode } from './spend-sms-code.ts';

// The rules over the real stores: what holds for one purpose must hold for all.
const database = await createTestDatabase();
const url = inject('redisUrl');
const { redis, close } = createRedis({ kind: 'upstash', url, token: inject('redisToken') });
afterAll(async () => {
  close();
  await database.drop();
});

async function setUp(purpose: (typeof SMS_PURPOSES)[number]) {
  let compared = 0;
  const deps = {
    ...createTestDeps(),
    smsChallenges: createRedisSmsChallenges(redis),
    allowances: createPrismaAllowances(database.prisma),
    smsOutbox: createPrismaSmsOutbox(database.prisma),
    smsCodes: {
      derive: () => {
        compared += 1;
        return '012345';
      },
    },
  };
  const mobile = `138${String(randomInt(100_000_000)).padStart(8, '0')}`;
  const challenge = { challengeId: randomUUID(), purpose, mobile, userId: null };
  await deps.smsChallenges.open(challenge, 300);
  return { deps, challenge, compared: () => compared };
}
const outcomeOf = (promise: Promise<void>) =>
  promise.then(
    () => 'ok',
    (error: { code: string }) => error.code,
  );
const everyone = Array.from({ length: 200 });

test.for(SMS_PURPOSES)('R15: of 200 right codes for %s at once one is used', async (purpose) => {
  const { deps, challenge } = await setUp(purpose);
  const use = async () => {
    await checkSmsCode(deps, challenge, '012345');
    await spendSmsCode(deps, challenge);
  };
  const outcomes = await Promise.all(everyone.map(() => outcomeOf(use())));
  expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(1);
  expect(new Set(outcomes)).toEqual(new Set(['ok', 'CODE_EXPIRED']));
});

test.for(SMS_PURPOSES)(
  'R11: of 200 wrong guesses for %s at once five are compared',
  async (purpose) => {
    const { deps, challenge, compared } = await setUp(purpose);
    const guess = () => outcomeOf(checkSmsCode(deps, challenge, '999999'));
    const outcomes = await Promise.all(everyone.map(guess));
    expect(outcomes.filter((outcome) => outcome === 'CODE_WRONG')).toHaveLength(5);
    expect(compared()).toBe(5);
  },
);
