import { createDeps, depsOptionsFromEnv } from '@menjin/api/adapters';
import type { Env } from './env.ts';

/** Opens everything this process works with. */
export function openDeps(env: Env) {
  return createDeps(depsOptionsFromEnv(env));
}
