import { z } from 'zod';
import {
  countByCountry,
  isOrigin,
  isTimeZone,
  List,
  money,
  Positive,
  positive,
  priceByCountry,
} from './variable-types.ts';

const DAY_SECONDS = 24 * 60 * 60;
// Browsers keep no cookie longer (RFC 6265bis, 5.5).
const MAX_SESSION_SECONDS = 400 * DAY_SECONDS;
// People exchange what they cannot read, and mistype what they can.
const CAPTCHAS_PER_MESSAGE = 20;
// NIST SP 800-63B, 3.1.3.2: a code lives 10 minutes at most.
const MAX_CODE_TTL_SECONDS = 600;

/** What an operator may set, under the names of the environment variables. */
export const SettingsEnv = z.object({
  /** Comma-separated origins whose pages may call with cookies. */
  ALLOWED_ORIGINS: List.refine(
    (origins) => origins.every(isOrigin),
    'lists something else than exact origins.',
  ).default([]),
  /** How long a captcha's text can be used. */
  CAPTCHA_TTL_SECONDS: positive(100),
  /**
   * Images, recordings and puzzles in an hour, of one /64 where it is an IPv6 address;
   * 20 for each message of SMS_MAX_PER_IP_HOUR where nothing is said.
   */
  CAPTCHA_MAX_PER_IP_HOUR: Positive.optional(),
  SMS_CODE_TTL_SECONDS: z.coerce.number().int().min(60).max(MAX_CODE_TTL_SECONDS).default(300),
  /** How many guesses one code takes. */
  SMS_CODE_MAX_TRIES: z.coerce.number().int().min(1).max(10).default(5),
  /** How long a number waits between two codes. */
  SMS_COOLDOWN_SECONDS: z.coerce.number().int().min(1).max(DAY_SECONDS).default(60),
  /** Wrong guesses a number takes in an hour, over all its codes. */
  SMS_MAX_WRONG_PER_MOBILE_HOUR: positive(10),
  SMS_MAX_PER_MOBILE_HOUR: positive(5),
  SMS_MAX_PER_MOBILE_DAY: positive(10),
  /** Of one address; of one /64 where it is an IPv6 address. */
  SMS_MAX_PER_IP_HOUR: positive(20),
  /** Of 10,000 neighbouring numbers. */
  SMS_MAX_PER_PREFIX_HOUR: positive(30),
  /** By calling code. Not listed, the first of MOBILE_COUNTRY_CODES has no limit, others 50. */
  SMS_MAX_PER_COUNTRY_HOUR: countByCountry,
  /** Of all numbers together. */
  SMS_MAX_PER_HOUR: positive(1_000),
  /** What login, recovery and confirmations may use in an hour when SMS_MAX_PER_HOUR is used up. */
  SMS_RESERVE_PER_HOUR: z.coerce.number().int().min(0).default(200),
  /** What one message costs, by calling code, in the currency of SMS_DAILY_BUDGET. */
  SMS_PRICES: priceByCountry,
  SMS_DAILY_BUDGET: money(100),
  /** What these, and notices, may spend in a day when SMS_DAILY_BUDGET is used up. */
  SMS_DAILY_RESERVE: money(20),
  /** When a new day begins for the budget. */
  SMS_BUDGET_TIME_ZONE: z
    .string()
    .refine(isTimeZone, 'must be a time zone such as Asia/Shanghai.')
    .default('Asia/Shanghai'),
  /** Comma-separated numbers, or how they begin, that spare all these limits; for SANDBOX=1. */
  SMS_TEST_NUMBERS: List.refine(
    (numbers) => numbers.every((number) => /^\+?\d{3,15}$/.test(number)),
    'lists numbers, or how they begin, such as 1929999.',
  ).default([]),
  /** Comma-separated calling codes; a number of any other country is refused. */
  MOBILE_COUNTRY_CODES: List.refine(
    (codes) => codes.length > 0 && codes.every((code) => /^[1-9]\d{0,3}$/.test(code)),
    'lists calling codes such as 86,852.',
  ).default(['86']),
  /** How long a remembered session lasts, however it is used. */
  SESSION_REMEMBERED_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .max(MAX_SESSION_SECONDS)
    .default(14 * DAY_SECONDS),
  /** ... and how long without being used; as long where nothing is said. */
  SESSION_REMEMBERED_IDLE_SECONDS: Positive.optional(),
  /** How long a session lasts that ends with the browser. */
  SESSION_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .max(MAX_SESSION_SECONDS)
    .default(12 * 60 * 60),
  SESSION_IDLE_SECONDS: positive(2 * 60 * 60),
  /** How long it counts that somebody proved once more who they are. */
  CONFIRMATION_SECONDS: positive(10 * 60),
  /** Failed passwords an account takes in 15 minutes ... */
  LOGIN_MAX_FAILURES_PER_ACCOUNT: positive(10),
  /** ... and in a day. NIST SP 800-63B, 3.2.2: no more than 100 in a row. */
  LOGIN_MAX_FAILURES_PER_ACCOUNT_DAY: positive(100),
  /** Of one address in an hour; of one /64 where it is an IPv6 address. */
  LOGIN_MAX_FAILURES_PER_IP_HOUR: positive(100),
  /** How often one address may ask whether a name is taken. */
  LOOKUPS_MAX_PER_IP_HOUR: positive(200),
  /** How many numbers a member of staff may see whole. */
  REVEALS_MAX_PER_STAFF_HOUR: positive(60),
  /** How many numbers the searches of a member of staff may tell more of than is shown. */
  SEARCHED_NUMBERS_MAX_PER_STAFF_HOUR: positive(300),
  /** 1: a login by SMS code makes the account that a number does not have. */
  SMS_LOGIN_REGISTERS: z
    .enum(['0', '1'], 'must be 1 or 0.')
    .default('0')
    .transform((flag) => flag === '1'),
  /**
   * Carriers give a number to somebody else 90 days after it was returned: from then on an
   * account that was not used needs more than its number. 0 switches it off.
   */
  MOBILE_IDLE_DAYS: z.coerce.number().int().min(0).max(3_650).default(90),
  /** Kept with each account, to tell which text a person agreed to. */
  AGREEMENT_VERSION: z.string().min(1).max(32).default('1'),
});

export type Settings = {
  allowedOrigins: readonly string[];
  captchaTtlSeconds: number;
  captchaMaxPerIpHour: number;
  smsCodeTtlSeconds: number;
  smsCodeMaxTries: number;
  smsCooldownSeconds: number;
  smsMaxWrongPerMobileHour: number;
  smsMaxPerMobileHour: number;
  smsMaxPerMobileDay: number;
  smsMaxPerIpHour: number;
  smsMaxPerPrefixHour: number;
  smsMaxPerCountryHour: Readonly<Record<string, number>>;
  smsMaxPerHour: number;
  smsReservePerHour: number;
  smsPrices: Readonly<Record<string, number>>;
  smsDailyBudget: number;
  smsDailyReserve: number;
  smsBudgetTimeZone: string;
  smsTestNumbers: readonly string[];
  mobileCountryCodes: readonly string[];
  sessionRememberedSeconds: number;
  sessionRememberedIdleSeconds: number;
  sessionSeconds: number;
  sessionIdleSeconds: number;
  confirmationSeconds: number;
  loginMaxFailuresPerAccount: number;
  loginMaxFailuresPerAccountDay: number;
  loginMaxFailuresPerIpHour: number;
  lookupsMaxPerIpHour: number;
  revealsMaxPerStaffHour: number;
  searchedNumbersMaxPerStaffHour: number;
  smsLoginRegisters: boolean;
  mobileIdleDays: number;
  agreementVersion: string;
};

export function toSettings(env: z.output<typeof SettingsEnv>): Settings {
  return {
    allowedOrigins: env.ALLOWED_ORIGINS,
    captchaTtlSeconds: env.CAPTCHA_TTL_SECONDS,
    captchaMaxPerIpHour:
      env.CAPTCHA_MAX_PER_IP_HOUR ?? env.SMS_MAX_PER_IP_HOUR * CAPTCHAS_PER_MESSAGE,
    smsCodeTtlSeconds: env.SMS_CODE_TTL_SECONDS,
    smsCodeMaxTries: env.SMS_CODE_MAX_TRIES,
    smsCooldownSeconds: env.SMS_COOLDOWN_SECONDS,
    smsMaxWrongPerMobileHour: env.SMS_MAX_WRONG_PER_MOBILE_HOUR,
    smsMaxPerMobileHour: env.SMS_MAX_PER_MOBILE_HOUR,
    smsMaxPerMobileDay: env.SMS_MAX_PER_MOBILE_DAY,
    smsMaxPerIpHour: env.SMS_MAX_PER_IP_HOUR,
    smsMaxPerPrefixHour: env.SMS_MAX_PER_PREFIX_HOUR,
    smsMaxPerCountryHour: env.SMS_MAX_PER_COUNTRY_HOUR,
    smsMaxPerHour: env.SMS_MAX_PER_HOUR,
    smsReservePerHour: env.SMS_RESERVE_PER_HOUR,
    smsPrices: env.SMS_PRICES,
    smsDailyBudget: env.SMS_DAILY_BUDGET,
    smsDailyReserve: env.SMS_DAILY_RESERVE,
    smsBudgetTimeZone: env.SMS_BUDGET_TIME_ZONE,
    smsTestNumbers: env.SMS_TEST_NUMBERS,
    mobileCountryCodes: env.MOBILE_COUNTRY_CODES,
    sessionRememberedSeconds: env.SESSION_REMEMBERED_SECONDS,
    sessionRememberedIdleSeconds:
      env.SESSION_REMEMBERED_IDLE_SECONDS ?? env.SESSION_REMEMBERED_SECONDS,
    sessionSeconds: env.SESSION_SECONDS,
    sessionIdleSeconds: env.SESSION_IDLE_SECONDS,
    confirmationSeconds: env.CONFIRMATION_SECONDS,
    loginMaxFailuresPerAccount: env.LOGIN_MAX_FAILURES_PER_ACCOUNT,
    loginMaxFailuresPerAccountDay: env.LOGIN_MAX_FAILURES_PER_ACCOUNT_DAY,
    loginMaxFailuresPerIpHour: env.LOGIN_MAX_FAILURES_PER_IP_HOUR,
    lookupsMaxPerIpHour: env.LOOKUPS_MAX_PER_IP_HOUR,
    revealsMaxPerStaffHour: env.REVEALS_MAX_PER_STAFF_HOUR,
    searchedNumbersMaxPerStaffHour: env.SEARCHED_NUMBERS_MAX_PER_STAFF_HOUR,
    smsLoginRegisters: env.SMS_LOGIN_REGISTERS,
    mobileIdleDays: env.MOBILE_IDLE_DAYS,
    agreementVersion: env.AGREEMENT_VERSION,
  };
}
