import { Secret } from '@menjin/runtime';
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
export const DepsVariables = SettingsEnv.extend({
  /** `1` allows what a first run needs. Without it everything is production. */
  SANDBOX: z.literal('1', 'can only be 1, or not set at all.').optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** What a collector of metrics shows as bearer token; without it there are none to fetch. */
  METRICS_TOKEN: Secret.optional(),
  /** Comma-separated addresses or CIDR ranges whose X-Forwarded-For is believed. */
  TRUSTED_PROXIES: List.default([]),
  /** The public address of the pages; over https, cookies are Secure. */
  NEXTAUTH_URL: z.url('must be a URL such as https://accounts.example.com'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgresql:// URL.' }),
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
});
export type DepsVariables = z.output<typeof DepsVariables>;
