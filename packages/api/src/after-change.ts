import type { SeenAccount } from './ports.ts';

/** The account as it is after one change of password or number. */
export function afterChange({ id, credentialsVersion }: SeenAccount): SeenAccount {
  return { id, credentialsVersion: credentialsVersion + 1 };
}
