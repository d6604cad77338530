import 'server-only';
import { createDeps, createPrismaSandboxInbox, depsOptionsFromEnv } from '@menjin/api/adapters';
import { readEnv } from '../env.ts';

function openDeps() {
  const env = readEnv();
  const { deps, prisma } = createDeps(depsOptionsFromEnv(env));
  return { env, deps, sandboxInbox: createPrismaSandboxInbox(prisma) };
}

// Kept on globalThis, because in development every edit loads this module anew.
const kept = globalThis as typeof globalThis & { menjinWebDeps?: ReturnType<typeof openDeps> };

/** What this process opened: at the first request, not while the pages are built. */
export function webDeps() {
  kept.menjinWebDeps ??= openDeps();
  return kept.menjinWebDeps;
}
