import type { Log, Metrics } from '@menjin/runtime';
import type { ObserveCall } from '../ports.ts';

/** Counts every call, and writes a line for each that changes something or fails on our side. */
export function observeCalls({ log, metrics }: { log: Log; metrics: Metrics }): ObserveCall {
  return ({ path, requestId, userId, outcome, durationMs, error }) => {
    metrics.procedure({ path, outcome }, durationMs / 1000);
    const facts = {
      event: 'procedure',
      path,
      requestId,
      ...(userId === null ? {} : { userId }),
      outcome,
      ms: Math.round(durationMs),
    };
    if (outcome === 'UNEXPECTED') log.error({ ...facts, error });
    else if (outcome === 'DEPENDENCY_DOWN') log.warn({ ...facts, error });
    else log.info(facts);
  };
}
