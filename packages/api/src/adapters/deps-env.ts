import { z } from 'zod';
import { SettingsEnv, toSettings } from '../settings.ts';
import type { DepsOptions } from './create-deps.ts';
import type { RedisConnection } from './create-redis.ts';

/** The environment variables of every process that serves the API. */
export const DepsEnv = SettingsEnv.extend({
  /** The public address of the pages; over https, cookies are Secure. */
  NEXTAUTH_URL: z.url(),
  DATABASE_URL: z.string().min(1),
  /** Upstash, or ... */
  UPSTASH_REDIS_REST_URL: z.url().optional(),
  UPSTASH_REDIS_REST_TOKEN: z.string().min(1).optional(),
  /** ... any Redis, 7 or newer. */
  REDIS_URL: z.url().optional(),
  SMS_CODE_KEY: z.string().min(32),
  PASSWORD_PEPPER: z.string().min(32),
  /** Stored beside each hash, so that the pepper can be changed one day. */
  PASSWORD_PEPPER_ID: z
    .string()
    .regex(/^[a-z0-9]{1,8}$/)
    .default('k1'),
  PASSWORD_COST: z.coerce.number().int().min(4).max(16).default(10),
});
export type DepsEnv = z.output<typeof DepsEnv>;

/** @throws when no Redis is configured */
export function depsOptionsFromEnv(env: DepsEnv): DepsOptions {
  const settings = toSettings(env);
  const { origin, protocol } = new URL(env.NEXTAUTH_URL);
  return {
    settings: { ...settings, allowedOrigins: [origin, ...settings.allowedOrigins] },
    databaseUrl: env.DATABASE_URL,
    redis: redisConnection(env),
    smsCodeKey: env.SMS_CODE_KEY,
    passwordPepper: { keyId: env.PASSWORD_PEPPER_ID, secret: env.PASSWORD_PEPPER },
    passwordCost: env.PASSWORD_COST,
    secureCookies: protocol === 'https:',
  };
}

function redisConnection(env: DepsEnv): RedisConnection {
  const { UPSTASH_REDIS_REST_URL: url, UPSTASH_REDIS_REST_TOKEN: token, REDIS_URL } = env;
  if (url !== undefined && token !== undefined) return { kind: 'upstash', url, token };
  if (REDIS_URL !== undefined) return { kind: 'redis', url: REDIS_URL };
  throw new Error(
    'No Redis is configured: set UPSTASH_REDIS_REST_URL with UPSTASH_REDIS_REST_TOKEN, or REDIS_URL.',
  );
}
