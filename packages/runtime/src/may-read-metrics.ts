import { timingSafeEqual } from 'node:crypto';

/** Whether an Authorization header carries the token of the collector. Without a token nobody may. */
export function mayReadMetrics(
  authorization: string | null | undefined,
  token: string | undefined,
): boolean {
  if (token === undefined || authorization === null || authorization === undefined) return false;
  const [given, expected] = [Buffer.from(authorization), Buffer.from(`Bearer ${token}`)];
  return given.length === expected.length && timingSafeEqual(given, expected);
}
