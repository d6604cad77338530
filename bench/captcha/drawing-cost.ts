import { percentile } from '../measuring/statistics.ts';

/** What one picture or clip costs. */
export type DrawingCost = {
  /** Of the whole process, the thread pool too. */
  cpuMs: number;
  wallMs: number;
  bytes: number;
  /** How long one drawing held the event loop; null where it is not one turn of a loop. */
  held: { p50: number; p99: number; max: number } | null;
};

export type DrawingPlan = { warmUp: number; count: number; signal: AbortSignal };

/**
 * Draws one after another in this process, and answers the means.
 *
 * @param inOneTurn whether all that runs on the event loop runs until the promise is handed over
 */
export async function drawingCost(
  { warmUp, count, signal }: DrawingPlan,
  { inOneTurn }: { inOneTurn: boolean },
  draw: () => Promise<Uint8Array>,
): Promise<DrawingCost> {
  for (let index = 0; index < warmUp; index += 1) await draw();
  const heldMs: number[] = [];
  let bytes = 0;
  const cpu = process.cpuUsage();
  const startedAt = performance.now();
  for (let index = 0; index < count; index += 1) {
    signal.throwIfAborted();
    const calledAt = performance.now();
    const drawing = draw();
    heldMs.push(performance.now() - calledAt);
    bytes += (await drawing).length;
  }
  const wallMs = performance.now() - startedAt;
  const { user, system } = process.cpuUsage(cpu);
  return {
    cpuMs: (user + system) / 1000 / count,
    wallMs: wallMs / count,
    bytes: bytes / count,
    held: inOneTurn ? heldOf(heldMs) : null,
  };
}

const heldOf = (ms: readonly number[]) => ({
  p50: percentile(ms, 0.5),
  p99: percentile(ms, 0.99),
  max: Math.max(...ms),
});
