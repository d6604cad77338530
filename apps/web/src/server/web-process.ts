import { AsyncLocalStorage } from 'node:async_hooks';
import path from 'node:path';
import { createLog, createMetrics, type Log, type Metrics } from '@menjin/runtime';
import type { Brand } from '../brand/brand.ts';
import { readBrand } from '../brand/read-brand.ts';
import { type Env, readEnv } from '../env.ts';

/** What is known of a request from its connection, before any page sees it. */
export type Connection = { requestId: string; ip: string | null };

type WebProcess = {
  env: Env;
  brand: Brand;
  log: Log;
  metrics: Metrics;
  /** Set by our own HTTP server around everything a request causes. */
  connections: AsyncLocalStorage<Connection>;
  isDraining: boolean;
};

// The HTTP server and the pages are built apart but run in one process: they meet here.
const shared = globalThis as typeof globalThis & { menjinWeb?: WebProcess };

/** What this process has one of. Made when first asked for, so not while pages are built. */
export function webProcess(): WebProcess {
  shared.menjinWeb ??= openProcess();
  return shared.menjinWeb;
}

// From apps/web, where this process runs; where this file lies is not known once it is bundled.
const OWN_BRAND = '../../brand/brand.json';

function openProcess(): WebProcess {
  const env = readEnv();
  return {
    env,
    brand: readBrand(path.resolve(env.BRAND_FILE ?? OWN_BRAND)),
    log: createLog({ process: 'web', level: env.LOG_LEVEL }),
    metrics: createMetrics('web'),
    connections: new AsyncLocalStorage(),
    isDraining: false,
  };
}
