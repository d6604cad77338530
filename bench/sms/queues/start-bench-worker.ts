import path from 'node:path';
import { CHECKOUT } from '../../../packages/local-stack/src/index.ts';
import { bareEnvironment } from '../../command/bench-environment.ts';
import type { QueuePlace } from '../queue-under-test.ts';
import { startWorkerProcess } from '../start-worker-process.ts';
import { readArrivals, STARTED } from '../workers/arrival-lines.ts';

/** Starts a file of bench/sms/workers, as our own worker is started: in a process of its own. */
export async function startBenchWorker(
  place: QueuePlace,
  file: string,
  ...options: string[]
): Promise<void> {
  const script = path.resolve(import.meta.dirname, '../workers', file);
  await startWorkerProcess(place, {
    name: file,
    command: [process.execPath, '--import', 'tsx', script, place.databaseUrl, ...options],
    // Where tsx is found.
    directory: CHECKOUT,
    env: { ...bareEnvironment(), NODE_ENV: 'production' },
    hasStarted: (line) => line === STARTED,
    onLine(line) {
      for (const [message, atMs] of readArrivals(line)) place.arrivals.note(message, atMs);
    },
  });
}
