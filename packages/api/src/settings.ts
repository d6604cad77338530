import { z } from 'zod';

const positive = (fallback: number) =>
  z.coerce.number().int().min(1, 'must be a whole number above 0.').default(fallback);

/** Comma-separated items; blanks around them do not matter. */
export const List = z.string().transform((text) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
);

// `code:number` pairs by calling code.
const byCountry = (number: RegExp, complaint: string, fallback: Record<string, number>) =>
  List.refine((pairs) => {
    const parts = pairs.map((pair) => pair.split(':'));
    const isPair = ([code = '', value = '', ...rest]: string[]) =>
      /^[1-9]\d{0,3}$/.test(code) && number.test(value) && rest.length === 0;
    return parts.every(isPair) && new Set(parts.map(([code]) => code)).size === parts.length;
  }, complaint)
    .transform(
      (pairs): Record<string, number> =>
        Object.fromEntries(
          pairs.map((pair) => pair.split(':')).map(([code, n]) => [code, Number(n)]),
        ),
    )
    .default(fallback);

const countByCountry = byCountry(
  /^\d{1,9}$/,
  'lists calling codes, each once, with a whole number such as 852:100,853:20.',
  {},
);
const priceByCountry = byCountry(
  /^\d{1,5}(\.\d{1,4})?$/,
  'lists calling codes, each once, with a price such as 86:0.05,852:0.4.',
  { '86': 0.05 },
);

const MONEY = 'must be an amount of money such as 100 or 12.50.';
const money = (fallback: number) =>
  z.coerce.number(MONEY).min(0, MONEY).max(1_000_000_000, MONEY).default(fallback);

/** What an operator may set, under the names of the environment variables. */
export const SettingsEnv = z.object({
  /** Comma-separated origins whose pages may call with cookies. */
  ALLOWED_ORIGINS: List.refine(
    (origins) => origins.every(isOrigin),
    'lists something else than exact origins.',
  ).default([]),
  /** How long a captcha's text can be used. */
  CAPTCHA_TTL_SECONDS: positive(100),
  SMS_CODE_TTL_SECONDS: z.coerce.number().int().min(60, 'must be at least 60.').default(300),
  /** How many guesses one code takes. */
  SMS_CODE_MAX_TRIES: positive(5),
  /** How long a number waits between two codes. */
  SMS_COOLDOWN_SECONDS: positive(60),
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
  /** What login and recovery may use in an hour when SMS_MAX_PER_HOUR is used up. */
  SMS_RESERVE_PER_HOUR: z.coerce.number().int().min(0, 'must be a whole number.').default(200),
  /** What one message costs, by calling code, in the currency of SMS_DAILY_BUDGET. */
  SMS_PRICES: priceByCountry,
  SMS_DAILY_BUDGET: money(100),
  /** What login and recovery may spend in a day when SMS_DAILY_BUDGET is used up. */
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
    (codes) => codes.every((code) => /^[1-9]\d{0,3}$/.test(code)),
    'lists calling codes such as 86,852.',
  ).default(['86']),
  SESSION_REMEMBERED_SECONDS: positive(14 * 24 * 60 * 60),
  SESSION_SECONDS: positive(12 * 60 * 60),
  /** Kept with each account, to tell which text a person agreed to. */
  AGREEMENT_VERSION: z.string().min(1).max(32).default('1'),
});

export type Settings = {
  allowedOrigins: readonly string[];
  captchaTtlSeconds: number;
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
  sessionSeconds: number;
  agreementVersion: string;
};

export function toSettings(env: z.output<typeof SettingsEnv>): Settings {
  return {
    allowedOrigins: env.ALLOWED_ORIGINS,
    captchaTtlSeconds: env.CAPTCHA_TTL_SECONDS,
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
    sessionSeconds: env.SESSION_SECONDS,
    agreementVersion: env.AGREEMENT_VERSION,
  };
}

/** Scheme, host and port as a browser writes them; so no `*`, no path and no slash at the end. */
function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}
