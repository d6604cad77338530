export { createDeps, type DepsOptions } from './create-deps.ts';
export { depsEnv, depsOptionsFromEnv } from './deps-env.ts';
export { createPrismaSandboxInbox } from './prisma-sandbox-inbox.ts';
export { createPrismaSmsOutbox } from './prisma-sms-outbox.ts';
