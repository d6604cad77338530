/**
 * A wait as it is told: rounded up, since who waits as long as told has waited enough,
 * and at least one second, since it may end while it is told.
 */
export function wholeSeconds(milliseconds: number): number {
  return Math.max(1, Math.ceil(milliseconds / 1000));
}
