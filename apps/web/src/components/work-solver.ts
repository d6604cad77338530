import type { SolvedWork, WorkChallenge } from '@menjin/contract';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

export type WorkerMessage =
  | { kind: 'progress'; share: number }
  | { kind: 'solved'; solution: SolvedWork['solution'] }
  | { kind: 'unsolved' };

const TRIES_BETWEEN_REPORTS = 20;
const TIMEOUT_MS = 120_000;

const tell = (message: WorkerMessage) => self.postMessage(message);

/** Runs in a web worker: gets a puzzle, tells how far it is, and then the solution. */
self.addEventListener('message', ({ data: challenge }: MessageEvent<WorkChallenge>) => {
  void solve(challenge).then(tell);
});

async function solve(challenge: WorkChallenge): Promise<WorkerMessage> {
  const { tries } = challenge.parameters.data;
  let tried = 0;
  const solution = await solveChallenge({
    challenge,
    timeout: TIMEOUT_MS,
    deriveKey(parameters, salt, password) {
      tried += 1;
      if (tried % TRIES_BETWEEN_REPORTS === 0) tell({ kind: 'progress', share: tried / tries });
      return deriveKey(parameters, salt, password);
    },
  }).catch(() => null);
  return solution === null ? { kind: 'unsolved' } : { kind: 'solved', solution };
}
