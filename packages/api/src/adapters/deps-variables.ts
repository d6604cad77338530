import { availableParallelism } from 'node:os';
import { ProcessVariables, Secret } from '@menjin/runtime';
import { z } from 'zod';
import { SettingsEnv } from '../settings.ts';
import { List } from '../variable-types.ts';

// `id:secret` pairs. An earlier pepper is taken as it was, whatever is asked of new ones.
const PreviousPeppers = z
  .string()
  .regex(/^[a-z0-9]{1,8}:[^,]+(,[a-z0-9]{1,8}:[^,]+)*$/, {
    error: 'must be id:secret pairs, with commas between them.',
    abort: true,
  })
  .transform((text) =>
    text.split(',').map((pair) => {
      const colon = pair.indexOf(':');
      return { keyId: pair.slice(0, colon), secret: pair.slice(colon + 1) };
    }),
  );

/** The environment variables of every process that serves the API. */
export const DepsVariables = ProcessVariables.extend({
  ...SettingsEnv.shape,
  /**
   * The domain above all hosts that share the sign-in, such as example.com for
   * accounts.example.com and api.example.com; without it cookies are for one host alone.
   */
  COOKIE_DOMAIN: z
    .string()
    .regex(
      /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z](?:[a-z0-9-]*[a-z0-9])$/,
      'must be a domain such as example.com.',
    )
    .optional(),
  /** Comma-separated addresses or CIDR ranges whose X-Forwarded-For is believed. */
  TRUSTED_PROXIES: List.default([]),
  /** Upstash, or ... */
  UPSTASH_REDIS_REST_URL: z.url('must be a URL.').optional(),
  UPSTASH_REDIS_REST_TOKEN: z.string().optional(),
  /** ... any Redis, 7 or newer. */
  REDIS_URL: z
    .url({ protocol: /^rediss?$/, error: 'must be a redis:// or rediss:// URL.' })
    .optional(),
  SMS_CODE_KEY: Secret,
  PASSWORD_PEPPER: Secret,
  /** Stored beside each hash, so that the pepper can be changed one day. */
  PASSWORD_PEPPER_ID: z
    .string()
    .regex(/^[a-z0-9]{1,8}$/, 'must be 1 to 8 lower-case letters or digits.')
    .default('k1'),
  /** Peppers that PASSWORD_PEPPER replaced; what was hashed with them is still accepted. */
  PASSWORD_PEPPER_PREVIOUS: PreviousPeppers.default([]),
  PASSWORD_COST: z.coerce.number().int().min(4).max(16).default(10),
  /** Hashing threads of this process; by default as many as there are cores. */
  PASSWORD_WORKERS: z.coerce.number().int().min(1).max(256).default(availableParallelism()),
  /** How far those threads give way to everything else (Linux). */
  PASSWORD_NICENESS: z.coerce.number().int().min(0).max(19).default(10),
});
export type DepsVariables = z.output<typeof DepsVariables>;
