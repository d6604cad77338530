const MAX_LEVEL = 3;

/**
 * How unusual it is what somebody asks for, by the share of an allowance that is used:
 * one level for each quarter, from 0 to 3.
 */
export function suspicionLevel(share: number): number {
  return Math.min(MAX_LEVEL, Math.floor(share * (MAX_LEVEL + 1)));
}
