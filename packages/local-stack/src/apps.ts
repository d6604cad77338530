// The parts of a stack, for tests that put together one of their own.
export { type Counts, planApps } from './stack/plan-apps.ts';
export { sandboxEnv } from './stack/sandbox-env.ts';
export { type RunningApps, startApps } from './stack/start-apps.ts';
