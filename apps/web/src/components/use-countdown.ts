import { useEffect, useState } from 'react';

// The hook of @menjin/client/react, which brings its query client along; these pages have none.

type Wait = { retryAfterSeconds: number };

/** Seconds left of a wait. It starts anew with every new `wait` object, from the server's number. */
export function useCountdown(wait: Wait | null): { secondsLeft: number; isOver: boolean } {
  // A later answer that tells no wait does not end the one that runs.
  const [running, setRunning] = useState(wait);
  if (wait !== null && wait !== running) setRunning(wait);
  const [tick, setTick] = useState<{ of: Wait; secondsLeft: number } | null>(null);

  useEffect(() => {
    if (running === null) return;
    const endsAt = Date.now() + running.retryAfterSeconds * 1000;
    // By the clock, not by counting: a page in the background ticks late.
    const timer = setInterval(() => {
      const secondsLeft = Math.max(0, Math.ceil((endsAt - Date.now()) / 1000));
      setTick({ of: running, secondsLeft });
      if (secondsLeft === 0) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [running]);

  if (running === null) return { secondsLeft: 0, isOver: false };
  const secondsLeft = tick?.of === running ? tick.secondsLeft : running.retryAfterSeconds;
  return { secondsLeft, isOver: secondsLeft === 0 };
}
