import type { Cookie } from './cookie.ts';
import type { FlowCookies } from './flow-cookie.ts';
import type { KnownDevices } from './known-device.ts';
import type {
  AccountStore,
  Alarms,
  Allowances,
  AuditLog,
  CaptchaMaker,
  CaptchaTexts,
  Clock,
  EmailOutbox,
  EmailTokens,
  FlowChallenges,
  ObserveCall,
  OpenWork,
  Passwords,
  RateWindows,
  ResetTickets,
  SessionStore,
  SmsBlocks,
  SmsChallenges,
  SmsCodes,
  SmsCooldowns,
  SmsLog,
  SmsOutbox,
  StaffLog,
  UserDirectory,
} from './ports.ts';
import type { SessionCookies } from './session-cookie.ts';
import type { Settings } from './settings.ts';

/** Everything a process opens once and rules work with. */
export type Deps = {
  settings: Settings;
  clock: Clock;
  accounts: AccountStore;
  sessions: SessionStore;
  audit: AuditLog;
  resetTickets: ResetTickets;
  emailOutbox: EmailOutbox;
  emailTokens: EmailTokens;
  sessionCookies: SessionCookies;
  flowCookies: FlowCookies;
  knownDevices: KnownDevices;
  captchaTexts: CaptchaTexts;
  captchaMaker: CaptchaMaker;
  openWork: OpenWork;
  rateWindows: RateWindows;
  smsChallenges: SmsChallenges;
  flowChallenges: FlowChallenges;
  smsCooldowns: SmsCooldowns;
  smsCodes: SmsCodes;
  smsOutbox: SmsOutbox;
  smsLog: SmsLog;
  smsBlocks: SmsBlocks;
  allowances: Allowances;
  alarms: Alarms;
  /** The accounts, as staff sees and changes them. */
  users: UserDirectory;
  staffLog: StaffLog;
  /** Told which limit refused something, for the operator alone. */
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
  /** Whether there are any by which somebody acts in a visitor's name. */
  hasCookies: boolean;
  /** The Content-Type header as sent; null for a call within the process. */
  contentType: string | null;
  /** Whether it came with a body, which nothing but JSON may be: forms of other sites cannot send it. */
  mustBeJson: boolean;
  /** Whether it is one of several calls in one HTTP request. */
  isBatch: boolean;
  /** Whether the client keeps its session itself, and neither sends nor takes cookies. */
  isBearer: boolean;
  /** The session cookie's value, or the bearer token of a client without cookies. */
  sessionToken: string | null;
  /** The flow cookie's value, or what a client without cookies calls its flow. */
  flowToken: string | null;
  /** The device cookie's value. */
  deviceToken: string | null;
  /** Aborted when the client has gone. */
  signal?: AbortSignal | undefined;
};

/** Who asks: from where, and whether they still wait. */
export type Client = Pick<RequestFacts, 'ip' | 'userAgent' | 'deviceToken' | 'signal'>;

/** A request, and where the cookies of its answer go. */
export type Visit = {
  request: RequestFacts;
  /** Puts a cookie on the answer, whatever carries it. */
  setCookie(cookie: Cookie): void;
};

export type Context = Visit & { deps: Deps };
