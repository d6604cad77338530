import { useEffect, useState } from 'react';

// The hook of @menjin/client/react, which brings its query client along; these pages have none.

export type Wait = { retryAfterSeconds: number };

/** Seconds left of a wait. It starts anew with every new `wait` object, from the server's number. */
export function useCountdown(wait: Wait | null): { secondsLeft: number; isOver: boolean } {
  const [tick, setTick] = useState<{ of: Wait; secondsLeft: number } | null>(null);

  useEffect(() => {
    if (wait === null) return;
    const endsAt = Date.now() + wait.retryAfterSeconds * 1000;
    // By the clock, not by counting: a page in the background ticks late.
    const timer = setInterval(() => {
      const secondsLeft = Math.max(0, Math.ceil((endsAt - Date.now()) / 1000));
      setTick({ of: wait, secondsLeft });
      if (secondsLeft === 0) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [wait]);

  if (wait === null) return { secondsLeft: 0, isOver: false };
  const secondsLeft = tick?.of === wait ? tick.secondsLeft : wait.retryAfterSeconds;
  return { secondsLeft, isOver: secondsLeft === 0 };
}
