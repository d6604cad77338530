import { randomUUID } from 'node:crypto';
import { createPrisma } from '@menjin/db';
import { createTestDatabase } from '@menjin/tests/database';
import { afterAll, expect, test } from 'vitest';
import { createPrismaAccountStore } from './adapters/prisma-account-store.ts';
import { createPrismaAllowances } from './adapters/prisma-allowances.ts';
import { createPrismaAuditLog } from './adapters/prisma-audit-log.ts';
import { createPrismaEmailOutbox } from './adapters/prisma-email-outbox.ts';
import { createPrismaSessionStore } from './adapters/prisma-session-store.ts';
import { createPrismaSmsBlocks } from './adapters/prisma-sms-blocks.ts';
import { createPrismaSmsOutbox } from './adapters/prisma-sms-outbox.ts';
import { loginWithPassword } from './login/login-with-password.ts';
import { loginWithSmsCode } from './login/login-with-sms-code.ts';
import { beginReset } from './password/begin-reset.ts';
import { requestSmsCode } from './sms/request-sms-code.ts';
import {
  addTestAccount,
  createTestContext,
  createTestDeps,
  newTestProof,
  type TestDeps,
} from './testing/index.ts';

// Times differ from run to run; what they come from is counted instead: hashes, statements
// to Postgres, and commands to Redis.
const database = await createTestDatabase();
const statements: string[] = [];
const prisma = createPrisma({
  databaseUrl: database.url,
  timeoutMs: 15_000,
  onStatement: (sql) => void statements.push(sql),
});
afterAll(async () => {
  await prisma.$disconnect();
  await database.drop();
});

const commands: string[] = [];
/** A port that notes each call of it. */
function noting<Port extends object>(port: Port): Port {
  return new Proxy(port, {
    get(target, name, receiver) {
      const method: unknown = Reflect.get(target, name, receiver);
      if (typeof method !== 'function') return method;
      return (...values: unknown[]) => {
        commands.push(String(name));
        return method.apply(target, values);
      };
    },
  });
}

const memory = createTestDeps({ smsMaxPerIpHour: 1_000 });
const deps: TestDeps = {
  ...memory,
  accounts: createPrismaAccountStore(prisma),
  allowances: createPrismaAllowances(prisma),
  audit: createPrismaAuditLog(prisma),
  emailOutbox: createPrismaEmailOutbox(prisma),
  sessions: createPrismaSessionStore(prisma),
  smsBlocks: createPrismaSmsBlocks(prisma),
  smsOutbox: createPrismaSmsOutbox(prisma),
  captchaTexts: noting(memory.captchaTexts),
  resetTickets: noting(memory.resetTickets),
  smsChallenges: noting(memory.smsChallenges),
  smsCooldowns: noting(memory.smsCooldowns),
};
const { request } = createTestContext(deps);

/** What an attempt costs, and how it ends. */
async function workOf(attempt: () => Promise<unknown>) {
  const hashesBefore = deps.hashCount();
  statements.length = 0;
  commands.length = 0;
  const outcome = await attempt().then(
    () => 'ok',
    (error: { code?: string }) => error.code,
  );
  const hashes = deps.hashCount() - hashesBefore;
  return { outcome, hashes, statements: [...statements], commands: [...commands] };
}

let accounts = 0;
/** An account that exists, is disabled or does not exist. */
async function newAccount(kind: 'known' | 'disabled' | 'unknown') {
  accounts += 1;
  // Neighbours share a limit: of two, at least the seventh digit differs.
  const mobile = `138${String(accounts).padStart(4, '0')}0000`;
  const username = `user_${accounts}`;
  if (kind !== 'unknown') {
    const { id } = await addTestAccount(deps, { username, mobile });
    if (kind === 'disabled') await prisma.user.update({ where: { id }, data: { isActive: false } });
  }
  return { username, mobile };
}

const login = (identifier: string, password = 'wrong horse') =>
  workOf(() => loginWithPassword(deps, request, { identifier, password, remembered: false }));

test.for(['username', 'mobile'] as const)(
  'R02: a login that fails costs the same work whoever is named by %s, and one hash',
  async (name) => {
    const known = await newAccount('known');
    const disabled = await newAccount('disabled');
    const unknown = await newAccount('unknown');
    const work = await login(known[name]);
    expect([work.outcome, work.hashes]).toEqual(['CREDENTIALS_WRONG', 1]);
    expect(work.statements.length).toBeGreaterThan(0);
    expect(await login(unknown[name])).toEqual(work);
    expect(await login(disabled[name])).toEqual(work);
    expect(await login(disabled[name], 'correct horse')).toEqual(work);
  },
);

test('R02: names and numbers cost equally many statements', async () => {
  const { username, mobile } = await newAccount('unknown');
  const [byName, byNumber] = [await login(username), await login(mobile)];
  expect(byName.statements.length).toBe(byNumber.statements.length);
  expect(byName.hashes).toBe(byNumber.hashes);
});

test('R02: a lock costs the same work whether anybody has the name, and no hash', async () => {
  const [known, unknown] = [await newAccount('known'), await newAccount('unknown')];
  for (let failure = 0; failure < 10; failure += 1) {
    await login(known.username);
    await login(unknown.username);
  }
  const work = await login(known.username);
  expect([work.outcome, work.hashes]).toEqual(['TOO_MANY_FAILURES', 0]);
  expect(await login(unknown.username)).toEqual(work);
  expect(await login(known.username, 'correct horse')).toEqual(work);
});

test.for(['login', 'reset', 'register'] as const)(
  'R02: a code for %s costs the same work whether the number has an account or not',
  async (purpose) => {
    const ask = async (kind: Parameters<typeof newAccount>[0]) => {
      const { mobile } = await newAccount(kind);
      const proof = await newTestProof(deps);
      return workOf(() => requestSmsCode(deps, request, { purpose, mobile, proof }));
    };
    const work = await ask('known');
    expect([work.outcome, work.hashes]).toEqual(['ok', 0]);
    expect(await ask('unknown')).toEqual(work);
    expect(await ask('disabled')).toEqual(work);
  },
);

test.for([
  ['recovery', 'reset', (input: Guess) => beginReset(deps, input)],
  [
    'login',
    'login',
    (input: Guess) =>
      loginWithSmsCode(deps, request, { ...input, remembered: false, agreed: false }),
  ],
] as const)(
  'R02: a wrong code at %s costs the same work whether the number has an account or not',
  async ([, purpose, use]) => {
    const guess = async (kind: Parameters<typeof newAccount>[0]) => {
      const { mobile } = await newAccount(kind);
      const challengeId = randomUUID();
      await deps.smsChallenges.open({ challengeId, purpose, mobile, userId: null }, 300);
      return workOf(() => use({ mobile, challengeId, code: '999999' }));
    };
    const work = await guess('known');
    expect([work.outcome, work.hashes]).toEqual(['CODE_WRONG', 0]);
    expect(await guess('unknown')).toEqual(work);
    expect(await guess('disabled')).toEqual(work);
  },
);

type Guess = { mobile: string; challengeId: string; code: string };
