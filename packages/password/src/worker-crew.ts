import type { Worker } from 'node:worker_threads';
import type { HashReply, WorkerMessage } from './hash-task.ts';

/** So many threads in a row may die without one having done its work. */
const MOST_DEATHS_IN_VAIN = 3;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 10_000;

export type WorkerCrewOptions = {
  workers: number;
  startWorker: () => Worker;
  onReady: (worker: Worker) => void;
  onReply: (worker: Worker, reply: HashReply) => void;
  /** The worker is undefined when not even a thread could be made. */
  onDeath: (worker: Worker | undefined, error: Error) => void;
};

/**
 * Keeps a fixed number of threads alive. A thread that dies is replaced at once;
 * when several in a row die in vain, after a pause that doubles each time.
 */
export class WorkerCrew {
  readonly #options: WorkerCrewOptions;
  readonly #alive = new Set<Worker>();
  #deathsInVain = 0;
  #pauseMs = FIRST_PAUSE_MS;
  #pause: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(options: WorkerCrewOptions) {
    this.#options = options;
  }

  /** Whether no thread is alive, and none will be started before the pause is over. */
  get isDown(): boolean {
    return this.#pause !== undefined && this.#alive.size === 0;
  }

  /** Starts the threads that are missing. */
  fill(): void {
    while (this.#pause === undefined && this.#alive.size < this.#options.workers) this.#start();
  }

  /** Ends the threads and starts no more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#pause);
    await Promise.all([...this.#alive].map((worker) => worker.terminate()));
  }

  #start(): void {
    let worker: Worker;
    try {
      worker = this.#options.startWorker();
    } catch (error) {
      // The system has no thread left to give, for example.
      this.#countDeath(undefined, error);
      return;
    }
    this.#alive.add(worker);
    worker.on('message', (message: WorkerMessage) => this.#hear(worker, message));
    worker.on('error', (error) => this.#end(worker, error));
    worker.on('exit', (code) => {
      this.#end(worker, new Error(`A hashing thread ended with code ${code}.`));
    });
  }

  #hear(worker: Worker, message: WorkerMessage): void {
    if (message === 'ready') {
      this.#options.onReady(worker);
      return;
    }
    this.#deathsInVain = 0;
    this.#pauseMs = FIRST_PAUSE_MS;
    this.#options.onReply(worker, message);
  }

  /** 'error' is followed by 'exit': only the first of them finds the worker alive. */
  #end(worker: Worker, error: unknown): void {
    if (this.#isClosed || !this.#alive.delete(worker)) return;
    this.#countDeath(worker, error);
    this.fill();
  }

  #countDeath(worker: Worker | undefined, error: unknown): void {
    this.#deathsInVain += 1;
    if (this.#deathsInVain >= MOST_DEATHS_IN_VAIN) this.#pauseStarts();
    this.#options.onDeath(worker, error instanceof Error ? error : new Error(String(error)));
  }

  #pauseStarts(): void {
    if (this.#pause !== undefined) return;
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
      this.fill();
    }, this.#pauseMs).unref();
    this.#pauseMs = Math.min(this.#pauseMs * 2, LONGEST_PAUSE_MS);
  }
}
