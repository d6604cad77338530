import { wholeSeconds } from './whole-seconds.ts';

// The finer the slices, the sooner something used is free again: at latest 1/60 too late.
const SLOTS_PER_WINDOW = 60;

export type AllowanceWindow = {
  /** The slice in which `at` lies, by its beginning. */
  slot: Date;
  /** The oldest slice that still counts. */
  since: Date;
  /** From when on what is counted now counts for nothing. */
  expiresAt: Date;
};

/**
 * The sliding window of an allowance at a moment. A slice counts until its last
 * instant has left the window, so that no window of that length ever holds more
 * than the maximum.
 */
export function allowanceWindow(windowSeconds: number, at: Date): AllowanceWindow {
  const windowMs = windowSeconds * 1000;
  const slotMs = windowMs / SLOTS_PER_WINDOW;
  const slotOf = (ms: number) => Math.floor(ms / slotMs) * slotMs;
  const slot = slotOf(at.getTime());
  return {
    slot: new Date(slot),
    since: new Date(slotOf(at.getTime() - windowMs)),
    expiresAt: new Date(slot + slotMs + windowMs),
  };
}

/** How long until a slice counts no more; the whole window where no slice is in the way. */
export function secondsUntilFree(
  windowSeconds: number,
  blockingSlot: Date | null,
  at: Date,
): number {
  if (blockingSlot === null) return windowSeconds;
  const { expiresAt } = allowanceWindow(windowSeconds, blockingSlot);
  return wholeSeconds(expiresAt.getTime() - at.getTime());
}
