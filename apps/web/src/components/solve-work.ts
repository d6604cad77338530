import type { WorkChallenge } from '@menjin/contract';
import type { WorkerMessage } from './work-solver.ts';

/**
 * Solves a puzzle in a web worker, so that the page stays quick.
 *
 * @param onProgress is told the share of the tries that are done, from 0 to 1
 * @returns what the server takes for it
 * @throws Error when the worker cannot be had, is not done in two minutes, or is given up by the signal
 */
export async function solveWork(
  challenge: WorkChallenge,
  { onProgress, signal }: { onProgress: (share: number) => void; signal: AbortSignal },
): Promise<string> {
  const worker = new Worker(new URL('./work-solver.ts', import.meta.url), { type: 'module' });
  const solved = new Promise<string>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('The work was given up.')));
    worker.addEventListener('error', () => reject(new Error('The web worker failed.')));
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
      if (data.kind === 'progress') onProgress(data.share);
      if (data.kind === 'unsolved') reject(new Error('The puzzle was not solved in time.'));
      if (data.kind === 'solved') resolve(data.payload);
    });
  });
  worker.postMessage(challenge);
  return solved.finally(() => worker.terminate());
}
