/** The largest body of a request to the API. */
export const BODY_LIMIT_BYTES = 64 * 1024;

/** The most queries in one HTTP request; mutations are never batched. */
export const MAX_BATCH_SIZE = 10;

/** A whole request has to arrive in this time, however slowly its sender writes. */
export const REQUEST_TIMEOUT_MS = 15_000;
