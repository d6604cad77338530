import { readEnvironment } from '@menjin/runtime';
import { expect, test } from 'vitest';
import { depsEnv } from './deps-env.ts';

const Env = depsEnv({});

const good = {
  NEXTAUTH_URL: 'https://accounts.example.com',
  DATABASE_URL: 'postgresql://menjin:pw@127.0.0.1:1/menjin',
  REDIS_URL: 'rediss://default:pw@127.0.0.1:1',
  SMS_CODE_KEY: 'kq3v9Wm2xT8bLr5nZc7dFh4jGs6pYa1e',
  PASSWORD_PEPPER: 'Zc7dFh4jGs6pYa1ekq3v9Wm2xT8bLr5n',
};

type Change = Record<string, string>;

const read = (change: Change) => readEnvironment(Env, { ...good, ...change });

const refusals: [wrong: string, change: Change, line: string][] = [
  ['no database', { DATABASE_URL: '' }, 'DATABASE_URL: is not set'],
  ['another database', { DATABASE_URL: 'mysql://a@b/c' }, 'DATABASE_URL: must be'],
  ['no Redis', { REDIS_URL: '' }, 'REDIS_URL: is not set'],
  [
    "the sandbox's Redis",
    { UPSTASH_REDIS_REST_URL: 'http://127.0.0.1:8079', UPSTASH_REDIS_REST_TOKEN: 'x' },
    'UPSTASH_REDIS_REST_URL: must begin with https',
  ],
  [
    'an Upstash database without token',
    { UPSTASH_REDIS_REST_URL: 'https://a.upstash.io' },
    'UPSTASH_REDIS_REST_TOKEN: is not set',
  ],
  ['a short key', { SMS_CODE_KEY: 'tooshort' }, 'SMS_CODE_KEY: is shorter than 32'],
  [
    'a sample pepper',
    { PASSWORD_PEPPER: 'changeme-Zc7dFh4jGs6pYa1ekq3v9Wm2xT8b' },
    'PASSWORD_PEPPER: looks like a sample',
  ],
  [
    'one secret for two things',
    { PASSWORD_PEPPER: good.SMS_CODE_KEY },
    'PASSWORD_PEPPER: must differ from SMS_CODE_KEY',
  ],
  [
    'two peppers of one name',
    { PASSWORD_PEPPER_ID: '2', PASSWORD_PEPPER_PREVIOUS: `2:${good.PASSWORD_PEPPER}` },
    'PASSWORD_PEPPER_PREVIOUS: names a key id twice',
  ],
  ['every origin', { ALLOWED_ORIGINS: '*' }, 'ALLOWED_ORIGINS: lists something else'],
  [
    'an origin whose pages anybody on the way can change',
    { ALLOWED_ORIGINS: 'https://a.example,http://www.example.com' },
    'ALLOWED_ORIGINS: lists an origin without https',
  ],
  ['plain http', { NEXTAUTH_URL: 'http://a.example.com' }, 'NEXTAUTH_URL: must begin'],
  ['a cheap hash', { PASSWORD_COST: '4' }, 'PASSWORD_COST: must be at least 10'],
  ['numbers without limits', { SMS_TEST_NUMBERS: '1929999' }, 'SMS_TEST_NUMBERS: must not be set'],
  [
    'a country without a price',
    { MOBILE_COUNTRY_CODES: '86,852' },
    'SMS_PRICES: names no price for 852',
  ],
  [
    'a cookie domain that is not its own',
    { COOKIE_DOMAIN: 'example.org' },
    'COOKIE_DOMAIN: must be accounts.example.com, or the end of it',
  ],
  [
    'an idle time beyond the end of a session',
    { SESSION_REMEMBERED_SECONDS: '100', SESSION_REMEMBERED_IDLE_SECONDS: '200' },
    'SESSION_REMEMBERED_IDLE_SECONDS: must not be longer',
  ],
  [
    'a number idle before its sessions are over',
    { SESSION_REMEMBERED_SECONDS: '1209600', MOBILE_IDLE_DAYS: '7' },
    'MOBILE_IDLE_DAYS: must be longer',
  ],
  ['an odd budget', { SMS_DAILY_BUDGET: 'lots' }, 'SMS_DAILY_BUDGET: must be'],
  [
    'a time zone that is none',
    { SMS_BUDGET_TIME_ZONE: 'Beijing' },
    'SMS_BUDGET_TIME_ZONE: must be a time zone',
  ],
];

test('what production needs is enough', () => {
  expect(read({})).toMatchObject({ DATABASE_URL: good.DATABASE_URL });
});

test.for(refusals)('refuses %s with one line', ([, change, line]) => {
  expect(() => read(change)).toThrow(
    expect.toSatisfy(({ message }: Error) => {
      const isOneLine = message.startsWith(line) && !message.includes('\n');
      const told = Object.values(change).filter(
        (value) => value.length > 7 && message.includes(value),
      );
      return isOneLine && told.length === 0;
    }),
  );
});

test('the sandbox may be plain, cheap and without limits for some numbers', () => {
  const sandbox = {
    SANDBOX: '1',
    NEXTAUTH_URL: 'http://127.0.0.1:3000',
    ALLOWED_ORIGINS: 'http://127.0.0.1:5173',
    PASSWORD_COST: '4',
    SMS_TEST_NUMBERS: '1929999',
  };
  expect(() => read(sandbox)).not.toThrow();
});
