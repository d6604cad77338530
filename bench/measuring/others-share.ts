import { cpus } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';

const SAMPLE_MS = 750;

/**
 * Which share of all cores is at work, in percent. Asked while nothing of a benchmark runs, it is
 * what others take; the load average is no answer, since it counts the benchmark too.
 */
export async function othersShare(signal: AbortSignal): Promise<number> {
  const before = coreTimes();
  await delay(SAMPLE_MS, undefined, { signal });
  const after = coreTimes();
  const total = after.total - before.total;
  return total === 0 ? 0 : 100 * (1 - (after.idle - before.idle) / total);
}

function coreTimes(): { idle: number; total: number } {
  let idle = 0;
  let total = 0;
  for (const { times } of cpus()) {
    idle += times.idle;
    total += times.user + times.nice + times.sys + times.irq + times.idle;
  }
  return { idle, total };
}
