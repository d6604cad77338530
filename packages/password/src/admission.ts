import { HashingBusyError } from './hashing-busy-error.ts';

export type AdmissionOptions = {
  workers: number;
  /** Whoever is expected to wait longer than this is refused. */
  maxWaitMs: number;
  /** How long a task is taken to last while none has been measured. */
  firstEstimateMs: number;
};

/** Counts the places that are taken, and refuses another one when the wait would be too long. */
export class Admission {
  readonly #options: AdmissionOptions;
  #taken = 0;
  #averageMs: number | undefined;

  constructor(options: AdmissionOptions) {
    this.#options = options;
  }

  /**
   * Takes a place, in the same step in which it is checked that there is one.
   *
   * @returns what gives the place back; calling it again does nothing
   * @throws HashingBusyError
   */
  enter(): () => void {
    const expectedWaitMs = this.#expectedWaitMs();
    if (expectedWaitMs > this.#options.maxWaitMs) throw new HashingBusyError(expectedWaitMs);
    this.#taken += 1;
    let isInside = true;
    return () => {
      if (isInside) this.#taken -= 1;
      isInside = false;
    };
  }

  /** Learns from a finished task how long one takes. */
  learn(tookMs: number): void {
    this.#averageMs = this.#averageMs === undefined ? tookMs : this.#averageMs * 0.9 + tookMs * 0.1;
  }

  #expectedWaitMs(): number {
    const { workers, firstEstimateMs } = this.#options;
    if (this.#taken < workers) return 0;
    return ((this.#taken + 1) / workers) * (this.#averageMs ?? firstEstimateMs);
  }
}
