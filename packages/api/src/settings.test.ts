import { expect, test } from 'vitest';
import { SettingsEnv, toSettings } from './settings.ts';

const refused = (env: Record<string, string>) =>
  SettingsEnv.safeParse(env).error?.issues.map(({ path }) => path[0]) ?? [];

test('numbers and prices are given by calling code', () => {
  const settings = toSettings(
    SettingsEnv.parse({
      SMS_MAX_PER_COUNTRY_HOUR: ' 852:100, 853:20 ',
      SMS_PRICES: '86:0.045,1:2',
    }),
  );
  expect(settings.smsMaxPerCountryHour).toEqual({ '852': 100, '853': 20 });
  expect(settings.smsPrices).toEqual({ '86': 0.045, '1': 2 });
});

test.for([
  ['SMS_MAX_PER_COUNTRY_HOUR', ['852:0.5', '852', '852:', ':5', '852:1:2', '+852:5', '86:5,86:6']],
  ['SMS_PRICES', ['86:-1', '86:0.00001', '86:100000000', '86:1e3', '86:0.05,86:5', 'x:1']],
  ['SMS_DAILY_BUDGET', ['lots', '-1', '1e18', 'NaN', 'Infinity']],
  ['SMS_CODE_TTL_SECONDS', ['59', '601', '9007199254740991']],
  ['SMS_CODE_MAX_TRIES', ['0', '11']],
  ['SMS_COOLDOWN_SECONDS', ['0', '86401']],
  ['MOBILE_COUNTRY_CODES', [',', '+86', '0']],
  ['SMS_MAX_PER_HOUR', ['0', '-5', '1.5', 'many']],
  ['SMS_BUDGET_TIME_ZONE', ['Beijing', '+8']],
  ['SESSION_REMEMBERED_SECONDS', ['0', '34560001', 'long']],
  ['SESSION_IDLE_SECONDS', ['0', '-1']],
  ['LOGIN_MAX_FAILURES_PER_ACCOUNT', ['0', 'many']],
  ['SMS_LOGIN_REGISTERS', ['yes', 'true', '2']],
  ['MOBILE_IDLE_DAYS', ['-1', '4000']],
  ['SMS_TEST_NUMBERS', ['19', 'abc', '138*']],
] as const)('%s is refused where it makes no sense', ([variable, values]) => {
  for (const value of values) {
    expect([value, refused({ [variable]: value })]).toEqual([value, [variable]]);
  }
});

test('what may be nothing may be 0', () => {
  const nothing = { SMS_DAILY_BUDGET: '0', SMS_DAILY_RESERVE: '0', SMS_RESERVE_PER_HOUR: '0' };
  expect(refused(nothing)).toEqual([]);
});

test('who may ask for more messages may ask for more captchas, unless that is said apart', () => {
  const captchas = (env: Record<string, string>) =>
    toSettings(SettingsEnv.parse(env)).captchaMaxPerIpHour;
  expect(captchas({})).toBe(400);
  expect(captchas({ SMS_MAX_PER_IP_HOUR: '50' })).toBe(1000);
  expect(captchas({ SMS_MAX_PER_IP_HOUR: '50', CAPTCHA_MAX_PER_IP_HOUR: '7' })).toBe(7);
});
