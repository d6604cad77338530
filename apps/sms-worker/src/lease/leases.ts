/** How long a worker may be silent before others take its jobs. */
export const LEASE_SECONDS = 10;

/** Who lives, and what the dead still hold. All times are the database's. */
export type Leases = {
  /** Says that the process of this pool lives. */
  beat(poolId: string): Promise<void>;
  /**
   * Frees the jobs of pools that have been silent for a lease, and jobs that this pool
   * holds without working on them.
   *
   * @returns how many jobs are free again
   */
  freeAbandoned(own: { poolId: string; jobsAtWork: readonly string[] }): Promise<number>;
  /** The process ends and holds nothing any more. */
  drop(poolId: string): Promise<void>;
};
