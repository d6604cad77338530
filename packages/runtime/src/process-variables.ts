import { z } from 'zod';
import { Secret } from './secret.ts';

/** The environment variables that every process reads. */
export const ProcessVariables = z.object({
  /** `1` allows what a first run needs. Without it everything is production. */
  SANDBOX: z.literal('1', 'can only be 1, or not set at all.').optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** What a collector of metrics shows as bearer token; without it there are none to fetch. */
  METRICS_TOKEN: Secret.optional(),
  /** The address it listens on. */
  HOST: z.string().default('127.0.0.1'),
  /** The public address of the pages. */
  NEXTAUTH_URL: z.url('must be a URL such as https://accounts.example.com'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgresql:// URL.' }),
});
