/** Another worker has this message now, or had: this one's job must not end as done. */
export class MessageTakenError extends Error {
  override name = 'MessageTakenError';
  readonly code = 'TAKEN';

  constructor() {
    super('Another worker began with this message.');
  }
}
