/**
 * How long the queue waits after the given attempt of a job has failed.
 *
 * @see https://worker.graphile.org/docs/exponential-backoff
 */
export const retryDelayMs = (attempt: number) => Math.exp(Math.min(10, attempt)) * 1_000;
