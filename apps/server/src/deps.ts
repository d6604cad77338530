import { createDeps, depsOptionsFromEnv } from '@menjin/api/adapters';
import { createLog, createMetrics } from '@menjin/runtime';
import type { Env } from './env.ts';

/** Opens everything this process works with. */
export function openDeps(env: Env) {
  const log = createLog({ process: 'server', level: env.LOG_LEVEL });
  const metrics = createMetrics('server');
  const opened = createDeps({ ...depsOptionsFromEnv(env), log, metrics });
  return { ...opened, log, metrics };
}
