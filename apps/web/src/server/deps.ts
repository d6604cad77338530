import 'server-only';
import { createDeps, createPrismaSandboxInbox, depsOptionsFromEnv } from '@menjin/api/adapters';
import { webProcess } from './web-process.ts';

function openDeps() {
  const { env, log, metrics } = webProcess();
  const opened = createDeps({ ...depsOptionsFromEnv(env), log, metrics });
  return { ...opened, env, sandboxInbox: createPrismaSandboxInbox(opened.prisma) };
}

// Kept on globalThis, because in development every edit loads this module anew.
const kept = globalThis as typeof globalThis & { menjinWebDeps?: ReturnType<typeof openDeps> };

/** What this process opened: at the first request, not while the pages are built. */
export function webDeps() {
  kept.menjinWebDeps ??= openDeps();
  return kept.menjinWebDeps;
}
