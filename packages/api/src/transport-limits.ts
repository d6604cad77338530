/** The largest body of a request to the API. */
export const BODY_LIMIT_BYTES = 64 * 1024;

/** A whole request has to arrive in this time, however slowly its sender writes. */
export const REQUEST_TIMEOUT_MS = 15_000;
