/** Whoever asked for a hash is gone, and none was begun. */
export class HashingAbandonedError extends Error {
  override name = 'HashingAbandonedError';

  constructor() {
    super('Nobody waits for this password any more.');
  }
}
