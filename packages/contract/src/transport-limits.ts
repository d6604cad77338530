/** The most queries in one HTTP request; mutations are never batched. */
export const MAX_BATCH_SIZE = 10;
