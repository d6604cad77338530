import { createHash } from 'node:crypto';
import type { Context, Deps, RequestFacts } from '../context.ts';
import type { Cookie } from '../cookie.ts';
import { createFlowCookies } from '../flow-cookie.ts';
import { createKnownDevices } from '../known-device.ts';
import type {
  Alarm,
  LoggedSms,
  ObservedCall,
  Passwords,
  QueuedEmail,
  QueuedSms,
  StaffActionFacts,
} from '../ports.ts';
import { createSessionCookies } from '../session-cookie.ts';
import { type Settings, SettingsEnv, toSettings } from '../settings.ts';
import { createMemoryAccounts, type MemoryAccounts } from './memory-accounts.ts';
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
import { createTestCaptchaMaker } from './test-captcha-maker.ts';
import { createTestClock, type TestClock } from './test-clock.ts';

export type TestDeps = Deps & {
  clock: TestClock;
  memory: MemoryAccounts;
  outbox: QueuedSms[];
  emails: QueuedEmail[];
  /** What the message log holds. */
  loggedSms: LoggedSms[];
  /** The challenges whose code was used. */
  used: string[];
  raised: (Alarm & { subject: string })[];
  /** The limits that refused a message. */
  refusals: string[];
  /** The alarms that may be told again. */
  forgotten: string[];
  observed: ObservedCall[];
  passwords: Passwords & {
    /** What is stored of a password, for an account that a test puts there itself. */
    hash(password: string): Promise<string>;
  };
  /** How many passwords were hashed or compared. */
  hashCount: () => number;
};

/** Ports in memory, a clock that stands still, and passwords that cost nothing to hash. */
export function createTestDeps(overrides: Partial<Settings> = {}): TestDeps {
  const clock = createTestClock();
  const memory = createMemoryAccounts();
  const writeDown = (action: StaffActionFacts) => void memory.staffLog.record(action);
  const outbox: QueuedSms[] = [];
  const loggedSms: LoggedSms[] = [];
  const used: string[] = [];
  const raised: TestDeps['raised'] = [];
  const refusals: string[] = [];
  const forgotten: string[] = [];
  const observed: ObservedCall[] = [];
  const settings = {
    ...toSettings(SettingsEnv.parse({})),
    allowedOrigins: ['https://accounts.example.com'],
    ...overrides,
  };
  let hashes = 0;
  const hashOf = (password: string) => {
    hashes += 1;
    return createHash('sha256').update(password).digest('hex');
  };
  return {
    settings,
    clock,
    memory,
    outbox,
    emails: memory.emailRows,
    loggedSms,
    used,
    raised,
    refusals,
    forgotten,
    observed,
    observe: (call) => void observed.push(call),
    hashCount: () => hashes,
    accounts: memory.accounts,
    sessions: memory.sessions,
    audit: memory.audit,
    users: memory.directory,
    staffLog: memory.staffLog,
    sessionCookies: createSessionCookies(
      { secure: true, domain: null },
      { rememberedSeconds: settings.sessionRememberedSeconds },
    ),
    flowCookies: createFlowCookies({ secure: true, domain: null }),
    knownDevices: createKnownDevices({ secure: true, domain: null }, { secret: 'a test secret' }),
    resetTickets: createMemoryResetTickets(clock),
    emailOutbox: memory.emails,
    emailTokens: {
      derive: (id) => `${id}.token`,
      read: (token) => (token.endsWith('.token') ? token.slice(0, -'.token'.length) : null),
    },
    captchaTexts: createMemoryCaptchaTexts(clock),
    captchaMaker: createTestCaptchaMaker(clock),
    openWork: createMemoryOpenWork(clock),
    rateWindows: createMemoryRateWindows(clock),
    smsChallenges: createMemorySmsChallenges(clock),
    flowChallenges: createMemoryFlowChallenges(clock),
    smsCooldowns: createMemorySmsCooldowns(clock),
    // The right code of every challenge, so that a test can say what is wrong.
    smsCodes: { derive: () => '012345' },
    smsOutbox: {
      enqueue: async (message) => void outbox.push(message),
      markUsed: async (challengeId) => void used.push(challengeId),
    },
    smsLog: createMemorySmsLog(loggedSms),
    smsBlocks: createMemorySmsBlocks(writeDown),
    allowances: createMemoryAllowances(writeDown),
    countRefusal: (limit) => void refusals.push(limit),
    alarms: {
      raise: async (alarm, subject) => void raised.push({ ...alarm, subject }),
      forget: async (event) => void forgotten.push(event),
    },
    passwords: {
      hash: async (password) => hashOf(password),
      withSlot: (work) => {
        let isUsed = false;
        const hashOnce = (password: string) => {
          if (isUsed) throw new Error('This place was used already.');
          isUsed = true;
          return hashOf(password);
        };
        return work({
          hash: async (password) => hashOnce(password),
          verify: async (password, storedHash) =>
            hashOnce(password) === storedHash?.replace(/^old:/, ''),
        });
      },
      // Stands for what another program, or an older pepper, has left behind.
      needsRehash: (storedHash) => storedHash.startsWith('old:'),
    },
  };
}

/** A request from a trusted page, whose answer's cookies are collected. */
export function createTestContext(
  deps: Deps,
  request: Partial<RequestFacts> = {},
): Context & { cookies: Cookie[] } {
  const cookies: Cookie[] = [];
  return {
    deps,
    cookies,
    setCookie: (cookie) => void cookies.push(cookie),
    request: {
      requestId: 'test-request',
      ip: '203.0.113.7',
      userAgent: 'test browser',
      origin: 'https://accounts.example.com',
      hasCookies: true,
      contentType: null,
      mustBeJson: false,
      isBatch: false,
      isBearer: false,
      sessionToken: null,
      flowToken: null,
      deviceToken: null,
      ...request,
    },
  };
}
