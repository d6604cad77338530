import { useEffect, useState } from 'react';

const TICK_MS = 250;

export type Wait = { seconds: number; endsAt: number };

/** What has to be waited from now on. */
export const waitFor = (seconds: number): Wait => ({
  seconds,
  endsAt: Date.now() + seconds * 1000,
});

/** Seconds left of a wait, by the clock: a page in the background ticks late. */
export function useCountdown(wait: Wait | null): number {
  const [tick, setTick] = useState<{ of: Wait; secondsLeft: number } | null>(null);
  useEffect(() => {
    if (wait === null) return;
    const timer = setInterval(() => {
      const secondsLeft = Math.max(0, Math.ceil((wait.endsAt - Date.now()) / 1000));
      setTick({ of: wait, secondsLeft });
      if (secondsLeft === 0) clearInterval(timer);
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [wait]);
  if (wait === null) return 0;
  return tick?.of === wait ? tick.secondsLeft : wait.seconds;
}
