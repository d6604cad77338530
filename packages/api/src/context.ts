import type {
  AccountStore,
  Alarms,
  Allowances,
  CaptchaPainter,
  CaptchaTexts,
  Clock,
  ObserveCall,
  Passwords,
  SessionStore,
  SmsBlocks,
  SmsChallenges,
  SmsCodes,
  SmsCooldowns,
  SmsLog,
  SmsOutbox,
} from './ports.ts';
import type { SessionCookie, SessionCookies } from './session-cookie.ts';
import type { Settings } from './settings.ts';

/** Everything a process opens once and rules work with. */
export type Deps = {
  settings: Settings;
  clock: Clock;
  accounts: AccountStore;
  sessions: SessionStore;
  sessionCookies: SessionCookies;
  captchaTexts: CaptchaTexts;
  captchaPainter: CaptchaPainter;
  smsChallenges: SmsChallenges;
  smsCooldowns: SmsCooldowns;
  smsCodes: SmsCodes;
  smsOutbox: SmsOutbox;
  smsLog: SmsLog;
  smsBlocks: SmsBlocks;
  allowances: Allowances;
  alarms: Alarms;
  /** Told which limit refused a message, for the operator alone. */
  countRefusal: (limit: string) => void;
  passwords: Passwords;
  observe: ObserveCall;
};

/** The facts of one request. Collecting them never fails and touches no store. */
export type RequestFacts = {
  /** Names the request in answers and logs. */
  requestId: string;
  ip: string | null;
  userAgent: string | null;
  /** The Origin header as sent. */
  origin: string | null;
  hasCookies: boolean;
  /** The Content-Type header as sent; null for a call within the process. */
  contentType: string | null;
  isHttp: boolean;
  /** Whether it is one of several calls in one HTTP request. */
  isBatch: boolean;
  /** The session cookie's value. */
  sessionToken: string | null;
};

export type Context = {
  deps: Deps;
  request: RequestFacts;
  /** Puts a cookie on the answer, whatever carries it. */
  setCookie(cookie: SessionCookie): void;
};
