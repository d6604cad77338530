import type { z } from 'zod';
import { toSettings } from '../settings.ts';
import type { DepsOptions } from './create-deps.ts';
import type { RedisConnection } from './create-redis.ts';
import { DepsVariables } from './deps-variables.ts';
import { productionComplaints } from './production-complaints.ts';

/**
 * The schema of a process's environment: these variables and its own. What only the
 * sandbox may use is refused in production, each with a line of its own.
 */
export function depsEnv<Own extends z.ZodRawShape>(own: Own) {
  return DepsVariables.extend(own).superRefine((env, context) => {
    for (const [variable, message] of productionComplaints(env as DepsVariables)) {
      context.addIssue({ code: 'custom', path: [variable], message });
    }
  });
}

export function depsOptionsFromEnv(env: DepsVariables): Omit<DepsOptions, 'log' | 'metrics'> {
  const settings = toSettings(env);
  const { origin, protocol } = new URL(env.NEXTAUTH_URL);
  return {
    settings: { ...settings, allowedOrigins: [origin, ...settings.allowedOrigins] },
    databaseUrl: env.DATABASE_URL,
    redis: redisConnection(env),
    smsCodeKey: env.SMS_CODE_KEY,
    passwordPeppers: {
      current: { keyId: env.PASSWORD_PEPPER_ID, secret: env.PASSWORD_PEPPER },
      previous: env.PASSWORD_PEPPER_PREVIOUS,
    },
    passwordCost: env.PASSWORD_COST,
    passwordWorkers: env.PASSWORD_WORKERS,
    passwordNiceness: env.PASSWORD_NICENESS,
    cookieScope: { secure: protocol === 'https:', domain: env.COOKIE_DOMAIN ?? null },
  };
}

function redisConnection(env: DepsVariables): RedisConnection {
  const { UPSTASH_REDIS_REST_URL: url, UPSTASH_REDIS_REST_TOKEN: token, REDIS_URL } = env;
  if (url !== undefined && token !== undefined) return { kind: 'upstash', url, token };
  return { kind: 'redis', url: REDIS_URL ?? '' };
}
