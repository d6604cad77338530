/**
 * What the front ends of the meiduo course know as `code`: 0 for success, and what to say
 * where for everything else.
 */
export const DIALECT_CODES = {
  ok: 0,
  /** A registration that no page can have sent. */
  incomplete: 1,
  refused: 400,
  captcha: 4001,
  tooOften: 4002,
  missing: 4003,
  mobile: 4007,
  down: 5000,
} as const;
