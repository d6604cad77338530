export { createDeps, type DepsOptions } from './create-deps.ts';
export { DepsEnv, depsOptionsFromEnv } from './deps-env.ts';
export {
  createPrismaSandboxInbox,
  type SandboxInboxMessage,
  type SandboxInboxReader,
} from './prisma-sandbox-inbox.ts';
