export { checkReadiness, type Readiness } from './check-readiness.ts';
export { createLog, type Log } from './create-log.ts';
export { createMetrics, type Metrics } from './create-metrics.ts';
export { mayReadMetrics } from './may-read-metrics.ts';
export { EnvironmentError, readEnvironment } from './read-environment.ts';
export { runProcess } from './run-process.ts';
export { Secret } from './secret.ts';
export { serveProbes } from './serve-probes.ts';
