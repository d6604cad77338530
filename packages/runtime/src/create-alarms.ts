import type { Log } from './create-log.ts';
import type { Metrics } from './create-metrics.ts';

/** What an operator should look at. Facts hold no secret and no full number. */
export type Alarm = { event: string; facts: Record<string, string | number> };

/**
 * Tells alarms: in the log, in the metrics, and to whoever empties the queue. Never
 * fails what it tells about.
 *
 * @param queue answers whether it is the first to tell this key for a while
 */
export function createAlarms(options: {
  log: Pick<Log, 'warn'>;
  metrics: Pick<Metrics, 'alarm'>;
  queue: (key: string, payload: Alarm & { at: string }) => Promise<boolean>;
}): { raise(alarm: Alarm, subject: string, at: Date): Promise<void> } {
  const { log, metrics, queue } = options;
  return {
    async raise({ event, facts }, subject, at) {
      try {
        if (!(await queue(`${event}:${subject}`, { event, at: at.toISOString(), facts }))) return;
        metrics.alarm({ event });
        log.warn({ ...facts, event });
      } catch (error) {
        log.warn({ event: 'alarm-not-queued', alarm: event, error });
      }
    },
  };
}
