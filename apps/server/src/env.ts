import { depsEnv } from '@menjin/api/adapters';
import { readEnvironment } from '@menjin/runtime';
import { z } from 'zod';

const Env = depsEnv({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8000),
});
export type Env = z.output<typeof Env>;

/**
 * The one reader of process.env in this process.
 *
 * @throws StartError with one line for each wrong variable
 */
export const readEnv = (): Env => readEnvironment(Env, process.env);
