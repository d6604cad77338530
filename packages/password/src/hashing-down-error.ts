/** No hashing thread is alive; its cause is what the last one died of. */
export class HashingDownError extends Error {
  override name = 'HashingDownError';

  constructor(cause: unknown) {
    super('No hashing thread can be started.', { cause });
  }
}
