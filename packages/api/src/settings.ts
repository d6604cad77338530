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
