import { z } from 'zod';

const Env = z.object({
  DATABASE_URL: z.string().min(1),
  SMS_CODE_KEY: z.string().min(32),
  /** The name in front of every message, as registered with the gateway. */
  SMS_SIGNATURE: z.string().min(1).max(16).default('门禁'),
  /** The public address of the pages: browsers fill codes in only there. */
  NEXTAUTH_URL: z.url(),
  /** How many messages are sent at once. */
  SMS_CONCURRENCY: z.coerce.number().int().min(1).max(100).default(10),
  /** The sandbox gateway delivers to the inbox page and nowhere else. */
  SMS_GATEWAY: z.enum(['sandbox']),
  SANDBOX: z.literal('1', 'SMS_GATEWAY=sandbox needs SANDBOX=1; it sends nothing to phones.'),
});
export type Env = z.output<typeof Env>;

/** The one reader of process.env in this process; throws one line for each wrong variable. */
export function readEnv(): Env {
  const env = Env.safeParse(process.env);
  if (!env.success) throw new Error(z.prettifyError(env.error));
  return env.data;
}
