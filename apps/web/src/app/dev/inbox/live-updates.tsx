'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';

const REOPEN_AFTER_MS = 2_000;

/** Renders the page's server part anew when a message came in, and tells whether it would. */
export function LiveUpdates({
  version,
  text,
}: {
  /** What the page shows. */
  version: string;
  text: { live: string; reconnecting: string };
}) {
  const router = useRouter();
  const shown = useRef(version);
  const [isLive, setIsLive] = useState(true);
  const [attempt, setAttempt] = useState(1);

  useEffect(() => {
    shown.current = version;
  }, [version]);

  useEffect(() => {
    const events = new EventSource('/dev/inbox/events');
    let reopening: ReturnType<typeof setTimeout> | undefined;
    events.addEventListener('open', () => setIsLive(true));
    events.addEventListener('message', ({ data }) => {
      if (data !== shown.current) router.refresh();
    });
    events.addEventListener('error', () => {
      setIsLive(false);
      // A browser tries again after a lost connection, but not after an answer that was an error.
      if (events.readyState !== EventSource.CLOSED) return;
      reopening = setTimeout(() => setAttempt(attempt + 1), REOPEN_AFTER_MS);
    });
    return () => {
      clearTimeout(reopening);
      events.close();
    };
  }, [router, attempt]);

  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content="5" />
      </noscript>
      <p
        role="status"
        data-live={isLive || undefined}
        className="group flex shrink-0 items-center gap-2 text-sm text-muted noscript:hidden"
      >
        <span
          aria-hidden="true"
          className="size-2 rounded-full bg-edge group-data-live:bg-accent"
        />
        {isLive ? text.live : text.reconnecting}
      </p>
    </>
  );
}
