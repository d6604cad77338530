/** An account as it was when it was read: one that has changed since is left alone. */
export type SeenAccount = {
  id: number;
  /** Grows with every change of password or mobile. */
  credentialsVersion: number;
};
