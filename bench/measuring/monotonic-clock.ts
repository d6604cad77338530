/**
 * Milliseconds of the machine's monotonic clock. All processes of a machine share it, so that
 * one may note a beginning and another the end; `performance.now()` begins anew in each.
 */
export const monotonicMs = (): number => Number(process.hrtime.bigint()) / 1e6;
