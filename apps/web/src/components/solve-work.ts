import type { SolvedWork, WorkChallenge } from '@menjin/contract';
import type { WorkerMessage } from './work-solver.ts';

/**
 * Solves a puzzle in a web worker, so that the page stays quick.
 *
 * @returns what the server takes for it
 * @throws Error when the worker cannot be had, or finds no solution
 */
export function solveWork(
  challenge: WorkChallenge,
  onProgress: (share: number) => void,
): Promise<string> {
  const worker = new Worker(new URL('./work-solver.ts', import.meta.url), { type: 'module' });
  const solved = new Promise<string>((resolve, reject) => {
    worker.addEventListener('error', () => reject(new Error('The web worker failed.')));
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
      if (data.kind === 'progress') onProgress(data.share);
      if (data.kind === 'unsolved') reject(new Error('The puzzle was not solved in time.'));
      if (data.kind === 'solved') resolve(payloadOf({ challenge, solution: data.solution }));
    });
  });
  worker.postMessage(challenge);
  return solved.finally(() => worker.terminate());
}

const payloadOf = (solved: SolvedWork) => btoa(JSON.stringify(solved));
