/** A new task is expected to wait longer than it may. */
export class HashingBusyError extends Error {
  override name = 'HashingBusyError';
  readonly retryAfterSeconds: number;

  constructor(expectedWaitMs: number) {
    super('Too many passwords are being hashed.');
    this.retryAfterSeconds = Math.max(1, Math.ceil(expectedWaitMs / 1000));
  }
}
