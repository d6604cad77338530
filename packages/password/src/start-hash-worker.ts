import { Worker } from 'node:worker_threads';

/** Starts a thread that hashes at the given niceness (Linux; elsewhere at the process's own). */
export function startHashWorker(niceness: number): Worker {
  // Written out in one expression: only so does a bundler see that the file is a thread's.
  return new Worker(new URL('./hash-worker.js', import.meta.url), {
    workerData: { niceness },
    // The thread is plain JavaScript and needs none of the parent's loaders.
    execArgv: [],
  });
}
