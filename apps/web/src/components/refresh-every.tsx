'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Renders the page's server part anew every so often, while somebody can see it. */
export function RefreshEvery({ seconds }: { seconds: number }) {
  const router = useRouter();

  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh();
    }, seconds * 1000);
    return () => clearInterval(timer);
  }, [router, seconds]);

  return (
    <noscript>
      <meta httpEquiv="refresh" content="5" />
    </noscript>
  );
}
