import 'server-only';
import { createDeps, createPrismaSandboxInbox, depsOptionsFromEnv } from '@menjin/api/adapters';
import { shareFor } from '@menjin/runtime';
import { webProcess } from './web-process.ts';

// However many windows show the inbox, the table is looked at so often.
const INBOX_LOOK_MS = 400;

function openDeps() {
  const { env, log, metrics } = webProcess();
  const opened = createDeps({ ...depsOptionsFromEnv(env), log, metrics });
  const sandboxInbox = createPrismaSandboxInbox(opened.prisma);
  return {
    ...opened,
    env,
    sandboxInbox,
    inboxVersion: shareFor(INBOX_LOOK_MS, sandboxInbox.version),
  };
}

// Kept on globalThis, because in development every edit loads this module anew.
const kept = globalThis as typeof globalThis & { menjinWebDeps?: ReturnType<typeof openDeps> };

/** What this process opened: at the first request, not while the pages are built. */
export function webDeps() {
  kept.menjinWebDeps ??= openDeps();
  return kept.menjinWebDeps;
}
