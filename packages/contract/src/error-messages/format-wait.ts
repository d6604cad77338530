const MINUTE_SECONDS = 60;
const HOUR_SECONDS = 3600;

/** How long to wait, in the unit a person would take: `47 seconds`, `31 minutes`, `8 hours`. */
export function formatWait(locale: string, seconds: number): string {
  const [unit, length] =
    seconds <= 2 * MINUTE_SECONDS
      ? (['second', 1] as const)
      : seconds <= 2 * HOUR_SECONDS
        ? (['minute', MINUTE_SECONDS] as const)
        : (['hour', HOUR_SECONDS] as const);
  // Rounded up: who waits as long as they were told is not told to wait again. Of hours
  // nobody counts the minutes.
  const count = unit === 'hour' ? Math.round(seconds / length) : Math.ceil(seconds / length);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
