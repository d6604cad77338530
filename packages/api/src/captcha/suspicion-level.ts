const MAX_LEVEL = 3;

/**
 * How unusual it is what somebody asks for, by the shares of their allowances that are
 * used: one level for each quarter of the fullest, from 0 to 3.
 */
export function suspicionLevel(shares: readonly number[]): number {
  return Math.min(MAX_LEVEL, Math.floor(Math.max(0, ...shares) * (MAX_LEVEL + 1)));
}
