/** A place for one hash or one comparison. */
export type PasswordSlot = {
  hash(password: string): Promise<string>;
  /** Compares also when there is no stored hash, at the cost of a new one. */
  verify(password: string, storedHash: string | null): Promise<boolean>;
};

export type Passwords = {
  /**
   * Keeps a place until it is used or the work ends. Look accounts up inside: then
   * being busy tells nothing about them. Once the signal is aborted no hash is begun any
   * more; one that is under way ends. An address that is given has only so many places.
   *
   * @throws AppError SERVICE_BUSY, before the work begins, or when the client has gone
   */
  withSlot<Result>(
    work: (slot: PasswordSlot) => Promise<Result>,
    client?: { signal?: AbortSignal | undefined; ip?: string | null },
  ): Promise<Result>;
  /** Whether a password would be stored otherwise today: another pepper, cost or format. */
  needsRehash(storedHash: string): boolean;
};
