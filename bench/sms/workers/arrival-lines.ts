import { monotonicMs } from '../../measuring/monotonic-clock.ts';

/** What a worker prints when it takes jobs. */
export const STARTED = 'started';

const FLUSH_MS = 50;

/**
 * For a task that does nothing: notes when each job reached it, and tells the process that
 * measures a little later, in lines of several, so that the telling costs nothing meanwhile.
 */
export function createArrivalLines(): { note(message: number): void; started(): void } {
  let unsaid: [message: number, atMs: number][] = [];
  setInterval(() => {
    if (unsaid.length === 0) return;
    process.stdout.write(`${JSON.stringify(unsaid)}\n`);
    unsaid = [];
  }, FLUSH_MS);
  return {
    note: (message) => void unsaid.push([message, monotonicMs()]),
    started: () => void process.stdout.write(`${STARTED}\n`),
  };
}

/** The arrivals that a line tells; none where it tells something else. */
export function readArrivals(line: string): [message: number, atMs: number][] {
  return line.startsWith('[[') ? (JSON.parse(line) as [number, number][]) : [];
}
