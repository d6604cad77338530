import { isIPv6 } from 'node:net';
import path from 'node:path';
import { depsEnv } from '@menjin/api/adapters';
import { readEnvironment, Secret } from '@menjin/runtime';
import { z } from 'zod';

const Env = depsEnv({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** Signs next-auth's own short-lived cookies. */
  NEXTAUTH_SECRET: Secret,
  /** Name, logo, colours and links; that of the checkout when left out. */
  BRAND_FILE: z
    .string()
    .refine(path.isAbsolute, 'must be an absolute path such as /etc/menjin/brand.json.')
    .optional(),
});
export type Env = z.output<typeof Env>;

/**
 * The one reader of process.env in this process.
 *
 * @throws StartError with one line for each wrong variable
 */
export const readEnv = (): Env => readEnvironment(Env, process.env);

/**
 * Tells Next where this process listens: for the redirect of a form's action it
 * fetches the next page from itself, and would else believe the Host header.
 */
export function pinOwnAddress({ HOST, PORT }: Pick<Env, 'HOST' | 'PORT'>): void {
  const host = LOOPBACK_OF_ALL[HOST] ?? HOST;
  process.env['__NEXT_PRIVATE_ORIGIN'] = `http://${isIPv6(host) ? `[${host}]` : host}:${PORT}`;
}

/** Where to reach a process that listens on every address. */
const LOOPBACK_OF_ALL: Record<string, string> = { '0.0.0.0': '127.0.0.1', '::': '::1' };
