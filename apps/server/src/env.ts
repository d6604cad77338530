import { DepsEnv } from '@menjin/api/adapters';
import { z } from 'zod';

const Env = DepsEnv.extend({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8000),
});
export type Env = z.output<typeof Env>;

/** The one reader of process.env in this process; throws one line for each wrong variable. */
export function readEnv(): Env {
  const env = Env.safeParse(process.env);
  if (!env.success) throw new Error(z.prettifyError(env.error));
  return env.data;
}
