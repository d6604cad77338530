import { z } from 'zod';

const seconds = (fallback: number) => z.coerce.number().int().positive().default(fallback);
const count = (fallback: number) => z.coerce.number().int().positive().default(fallback);

/** What an operator may set, under the names of the environment variables. */
export const SettingsEnv = z.object({
  /** Comma-separated origins whose pages may call with cookies. */
  ALLOWED_ORIGINS: z.string().default(''),
  /** How long a captcha's text can be used. */
  CAPTCHA_TTL_SECONDS: seconds(100),
  SMS_CODE_TTL_SECONDS: seconds(300),
  /** How many guesses one code takes. */
  SMS_CODE_MAX_TRIES: count(5),
  /** How long a number waits between two codes. */
  SMS_COOLDOWN_SECONDS: seconds(60),
  /** Comma-separated calling codes; a number of any other country is refused. */
  MOBILE_COUNTRY_CODES: z.string().default('86'),
  SESSION_REMEMBERED_SECONDS: seconds(14 * 24 * 60 * 60),
  SESSION_SECONDS: seconds(12 * 60 * 60),
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
    allowedOrigins: splitList(env.ALLOWED_ORIGINS),
    captchaTtlSeconds: env.CAPTCHA_TTL_SECONDS,
    smsCodeTtlSeconds: env.SMS_CODE_TTL_SECONDS,
    smsCodeMaxTries: env.SMS_CODE_MAX_TRIES,
    smsCooldownSeconds: env.SMS_COOLDOWN_SECONDS,
    mobileCountryCodes: splitList(env.MOBILE_COUNTRY_CODES),
    sessionRememberedSeconds: env.SESSION_REMEMBERED_SECONDS,
    sessionSeconds: env.SESSION_SECONDS,
    agreementVersion: env.AGREEMENT_VERSION,
  };
}

function splitList(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
