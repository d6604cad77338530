/**
 * Where a client without cookies keeps the token of its session: an app's own storage,
 * a phone's keychain, a back end's record of one user. Whoever reads it is signed in.
 */
export type SessionStore = {
  get(): string | null | Promise<string | null>;
  /** Null when the session has ended. */
  set(token: string | null): void | Promise<void>;
};

/** Keeps the token for as long as the process or page lives. */
export function createMemorySession(token: string | null = null): SessionStore {
  let held = token;
  return {
    get: () => held,
    set(next) {
      held = next;
    },
  };
}
