import type { Log } from '@menjin/runtime';
import { Logger } from 'graphile-worker';

/** The queue's own messages in our log. Of failures it tells the values too: those we log ourselves. */
export function queueLog(log: Log): Logger {
  return new Logger(({ taskIdentifier, jobId }) => (level, message) => {
    const facts = { event: 'queue', task: taskIdentifier, jobId };
    // The queue's levels are an enum that exists in its types alone.
    const name: string = level;
    // That a job failed we have said already, with the reason.
    if (message.startsWith('Failed task ')) return;
    if (name === 'error') log.warn({ ...facts, message: message.split(/[\n':]/, 1)[0] });
    else if (name === 'warning') log.warn({ ...facts, message });
    else log.debug({ ...facts, message });
  });
}
