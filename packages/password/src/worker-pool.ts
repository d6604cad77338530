import type { Worker } from 'node:worker_threads';
import { Admission, type AdmissionOptions } from './admission.ts';
import type { HashReply, HashTask } from './hash-task.ts';
import { HashingAbandonedError } from './hashing-abandoned-error.ts';
import { HashingDownError } from './hashing-down-error.ts';
import { WorkerCrew } from './worker-crew.ts';

type Waiting = {
  task: HashTask;
  startedAt: number;
  /** Called when a thread takes the task: from then on nothing stops it. */
  stopListening: () => void;
  resolve: (value: string | boolean) => void;
  reject: (error: Error) => void;
};

/** A place for one task. It is free again when the task has ended, or when it is released. */
export type PoolSlot = {
  run(task: HashTask): Promise<string | boolean>;
  /** Gives an unused place back; after `run` it does nothing. */
  release(): void;
};

export type ReserveOptions = {
  /** Aborted when nobody waits for the answer any more. */
  signal?: AbortSignal | undefined;
};

export type WorkerPoolOptions = AdmissionOptions & {
  startWorker: () => Worker;
  /** Told of every thread that died. */
  onWorkerDeath?: ((error: Error) => void) | undefined;
};

/**
 * A fixed number of threads that hash, strictly first in, first out. A thread that
 * dies fails its own task; the others wait for the next thread, unless none can be started.
 */
export class WorkerPool {
  readonly #admission: Admission;
  readonly #crew: WorkerCrew;
  readonly #onWorkerDeath: WorkerPoolOptions['onWorkerDeath'];
  readonly #idle: Worker[] = [];
  readonly #busy = new Map<Worker, Waiting>();
  readonly #queue: Waiting[] = [];
  #lastDeath: Error | undefined;
  #isClosed = false;

  constructor(options: WorkerPoolOptions) {
    this.#admission = new Admission(options);
    this.#onWorkerDeath = options.onWorkerDeath;
    this.#crew = new WorkerCrew({
      workers: options.workers,
      startWorker: options.startWorker,
      onReady: (worker) => this.#rest(worker),
      onReply: (worker, reply) => this.#finish(worker, reply),
      onDeath: (worker, error) => this.#lose(worker, error),
    });
    this.#crew.fill();
  }

  /**
   * An abort gives an unused place back and takes a waiting task out of the queue; a task
   * that a thread has begun goes on to its end.
   *
   * @throws HashingBusyError, HashingDownError, HashingAbandonedError
   */
  reserve({ signal }: ReserveOptions = {}): PoolSlot {
    this.#assertUp();
    assertAwaited(signal);
    const leave = this.#admission.enter();
    let isUsed = false;
    const stopListening = onAbort(signal, () => {
      if (!isUsed) leave();
    });
    const giveBack = () => {
      stopListening();
      leave();
    };
    return {
      run: async (task) => {
        if (isUsed) throw new Error('This place in the worker pool was used already.');
        isUsed = true;
        return this.#submit(task, signal).finally(giveBack);
      },
      release: () => {
        if (!isUsed) giveBack();
        isUsed = true;
      },
    };
  }

  /** Ends the threads; whatever still waits is rejected. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const unfinished = [...this.#queue.splice(0), ...this.#busy.values()];
    this.#busy.clear();
    this.#idle.length = 0;
    for (const waiting of unfinished) waiting.reject(new Error('The worker pool is closed.'));
    await this.#crew.close();
  }

  #assertUp(): void {
    if (this.#isClosed) throw new Error('The worker pool is closed.');
    if (this.#crew.isDown) throw new HashingDownError(this.#lastDeath);
  }

  async #submit(task: HashTask, signal: AbortSignal | undefined): Promise<string | boolean> {
    this.#assertUp();
    assertAwaited(signal);
    return new Promise((resolve, reject) => {
      const stopListening = onAbort(signal, () => this.#drop(waiting));
      const waiting: Waiting = { task, startedAt: 0, stopListening, resolve, reject };
      this.#queue.push(waiting);
      this.#dispatch();
    });
  }

  #drop(waiting: Waiting): void {
    const place = this.#queue.indexOf(waiting);
    if (place === -1) return;
    this.#queue.splice(place, 1);
    waiting.reject(new HashingAbandonedError());
  }

  #dispatch(): void {
    while (this.#idle.length > 0 && this.#queue.length > 0) {
      const worker = this.#idle.pop();
      const next = this.#queue.shift();
      if (worker === undefined || next === undefined) return;
      next.stopListening();
      next.startedAt = performance.now();
      this.#busy.set(worker, next);
      worker.ref();
      worker.postMessage(next.task);
    }
  }

  /** A thread that has nothing to do does not keep the process alive. */
  #rest(worker: Worker): void {
    if (this.#isClosed) return;
    worker.unref();
    this.#idle.push(worker);
    this.#dispatch();
  }

  #finish(worker: Worker, reply: HashReply): void {
    const waiting = this.#busy.get(worker);
    if (waiting === undefined) return;
    this.#busy.delete(worker);
    this.#admission.learn(performance.now() - waiting.startedAt);
    if (reply.ok) waiting.resolve(reply.value);
    else waiting.reject(new Error(reply.message));
    this.#rest(worker);
  }

  #lose(worker: Worker | undefined, error: Error): void {
    this.#lastDeath = error;
    if (worker !== undefined) {
      this.#busy.get(worker)?.reject(error);
      this.#busy.delete(worker);
      if (this.#idle.includes(worker)) this.#idle.splice(this.#idle.indexOf(worker), 1);
    }
    if (this.#crew.isDown) {
      for (const waiting of this.#queue.splice(0)) waiting.reject(new HashingDownError(error));
    }
    this.#onWorkerDeath?.(error);
  }
}

function assertAwaited(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new HashingAbandonedError();
}

/** Returns what stops listening. */
function onAbort(signal: AbortSignal | undefined, act: () => void): () => void {
  signal?.addEventListener('abort', act, { once: true });
  return () => signal?.removeEventListener('abort', act);
}
