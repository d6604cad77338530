import { type Puzzle, solvePuzzle } from '@menjin/client/work';

export type WorkerMessage =
  | { kind: 'progress'; share: number }
  | { kind: 'solved'; payload: string }
  | { kind: 'unsolved' };

const TIMEOUT_MS = 120_000;

const tell = (message: WorkerMessage) => self.postMessage(message);

/** Runs in a web worker: gets a puzzle, tells how far it is, and then what the server takes for it. */
self.addEventListener('message', ({ data: puzzle }: MessageEvent<Puzzle>) => {
  void solve(puzzle).then(tell);
});

async function solve(puzzle: Puzzle): Promise<WorkerMessage> {
  const onProgress = (share: number) => tell({ kind: 'progress', share });
  const solved = solvePuzzle(puzzle, { timeoutMs: TIMEOUT_MS, onProgress });
  const payload = await solved.catch(() => null);
  return payload === null ? { kind: 'unsolved' } : { kind: 'solved', payload };
}
