import { depsEnv } from '@menjin/api/adapters';
import { readEnvironment } from '@menjin/runtime';
import { z } from 'zod';

const Env = depsEnv({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8000),
  /** What one address may ask of each process in a minute, whatever it asks. */
  REQUESTS_MAX_PER_IP_MINUTE: z.coerce.number().int().min(1).default(6_000),
  /** Which statuses the failures of the REST face have. */
  REST_FAILURE_STATUS: z
    .enum(['dialect', '200', '4xx'], 'must be dialect, 200 or 4xx.')
    .default('dialect'),
  /** 0: the REST face answers to everybody that nobody has the name or number. */
  REST_COUNTS: z
    .enum(['0', '1'], 'must be 1 or 0.')
    .default('1')
    .transform((flag) => flag === '1'),
});
export type Env = z.output<typeof Env>;

/**
 * The one reader of process.env in this process.
 *
 * @throws StartError with one line for each wrong variable
 */
export const readEnv = (): Env => readEnvironment(Env, process.env);
