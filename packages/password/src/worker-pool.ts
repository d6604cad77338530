import { Worker } from 'node:worker_threads';

export type HashTask =
  | { kind: 'hash'; key: string; cost: number }
  | { kind: 'compare'; key: string; hash: string };

type HashReply = { ok: true; value: string | boolean } | { ok: false; message: string };

type Waiting = {
  task: HashTask;
  startedAt: number;
  resolve: (value: string | boolean) => void;
  reject: (error: Error) => void;
};

/** The pool expects that a new task would wait longer than it may. */
export class HashingBusyError extends Error {
  override name = 'HashingBusyError';
  readonly retryAfterSeconds: number;

  constructor(expectedWaitMs: number) {
    super('Too many passwords are being hashed.');
    this.retryAfterSeconds = Math.max(1, Math.ceil(expectedWaitMs / 1000));
  }
}

export type WorkerPoolOptions = {
  workers: number;
  niceness: number;
  /** A task that is expected to wait longer than this is refused at once. */
  maxWaitMs: number;
};

/**
 * A fixed number of threads that hash, strictly first in, first out. A thread
 * that dies fails its task alone and is replaced.
 */
export class WorkerPool {
  readonly #options: WorkerPoolOptions;
  readonly #idle: Worker[] = [];
  readonly #busy = new Map<Worker, Waiting>();
  readonly #queue: Waiting[] = [];
  #averageMs = 0;
  #closed = false;

  constructor(options: WorkerPoolOptions) {
    this.#options = options;
    for (let index = 0; index < options.workers; index += 1) this.#idle.push(this.#spawn());
  }

  /** @throws HashingBusyError when the wait for a new task would be too long */
  assertCanAccept(): void {
    const ahead = this.#queue.length + this.#busy.size;
    if (ahead < this.#options.workers) return;
    const expectedWaitMs = ((ahead + 1) / this.#options.workers) * this.#averageMs;
    if (expectedWaitMs > this.#options.maxWaitMs) throw new HashingBusyError(expectedWaitMs);
  }

  run(task: HashTask): Promise<string | boolean> {
    if (this.#closed) return Promise.reject(new Error('The worker pool is closed.'));
    return new Promise((resolve, reject) => {
      this.#queue.push({ task, startedAt: 0, resolve, reject });
      this.#dispatch();
    });
  }

  /** Ends the threads; whatever still waits is rejected. */
  async close(): Promise<void> {
    this.#closed = true;
    const unfinished = [...this.#queue.splice(0), ...this.#busy.values()];
    const workers = [...this.#idle.splice(0), ...this.#busy.keys()];
    this.#busy.clear();
    for (const waiting of unfinished) waiting.reject(new Error('The worker pool is closed.'));
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  #dispatch(): void {
    while (this.#idle.length > 0 && this.#queue.length > 0) {
      const worker = this.#idle.pop();
      const next = this.#queue.shift();
      if (worker === undefined || next === undefined) return;
      next.startedAt = performance.now();
      this.#busy.set(worker, next);
      worker.ref();
      worker.postMessage(next.task);
    }
  }

  #spawn(): Worker {
    const worker = new Worker(new URL('./hash-worker.js', import.meta.url), {
      workerData: { niceness: this.#options.niceness },
      // The thread is plain JavaScript and needs none of the parent's loaders.
      execArgv: [],
    });
    worker.unref();
    worker.on('message', (reply: HashReply) => this.#finish(worker, reply));
    worker.on('error', (error) => this.#replace(worker, error));
    worker.on('exit', () => this.#replace(worker, new Error('A hashing thread ended.')));
    return worker;
  }

  #finish(worker: Worker, reply: HashReply): void {
    const waiting = this.#busy.get(worker);
    if (waiting === undefined) return;
    this.#busy.delete(worker);
    worker.unref();
    this.#idle.push(worker);
    const tookMs = performance.now() - waiting.startedAt;
    this.#averageMs = this.#averageMs === 0 ? tookMs : this.#averageMs * 0.9 + tookMs * 0.1;
    if (reply.ok) waiting.resolve(reply.value);
    else waiting.reject(new Error(reply.message));
    this.#dispatch();
  }

  #replace(worker: Worker, error: Error): void {
    if (this.#closed) return;
    const waiting = this.#busy.get(worker);
    const idleAt = this.#idle.indexOf(worker);
    // 'error' is followed by 'exit': only the first of them finds the worker.
    if (waiting === undefined && idleAt === -1) return;
    this.#busy.delete(worker);
    if (idleAt !== -1) this.#idle.splice(idleAt, 1);
    waiting?.reject(error);
    this.#idle.push(this.#spawn());
    this.#dispatch();
  }
}
