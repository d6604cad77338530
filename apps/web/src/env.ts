import { DepsEnv } from '@menjin/api/adapters';
import { z } from 'zod';

const Env = DepsEnv.extend({
  /** Signs next-auth's own short-lived cookies. */
  NEXTAUTH_SECRET: z.string().min(32),
  /** `1` allows what a first run needs: the inbox page, trusted loopback addresses. */
  SANDBOX: z.literal('1').optional(),
});
export type Env = z.output<typeof Env>;

/** The one reader of process.env in this process; throws one line for each wrong variable. */
export function readEnv(): Env {
  const env = Env.safeParse(process.env);
  if (!env.success) throw new Error(z.prettifyError(env.error));
  return env.data;
}
