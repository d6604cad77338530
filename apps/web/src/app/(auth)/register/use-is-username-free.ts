import { useEffect, useState } from 'react';

// Long enough to type on.
const ASKED_AFTER_MS = 500;
// What is no name at all is told when the form is sent.
const NAME = /^(?!\d+$)[\w-]{5,20}$/;

/** Whether a name is free to be taken; null while that is not known, as when too many were asked about. */
export function useIsUsernameFree(username: string): boolean | null {
  const [told, setTold] = useState<{ of: string; isFree: boolean } | null>(null);

  useEffect(() => {
    if (!NAME.test(username)) return;
    const controller = new AbortController();
    const timer = setTimeout(() => void ask(), ASKED_AFTER_MS);

    async function ask() {
      const isFree = await askWhetherFree(username, controller.signal);
      if (isFree !== null) setTold({ of: username, isFree });
    }

    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [username]);

  // An answer about an earlier name is none about this one.
  return told?.of === username ? told.isFree : null;
}

/** Asks beside the form's actions, which wait for each other: a slow answer holds nothing up. */
async function askWhetherFree(username: string, signal: AbortSignal): Promise<boolean | null> {
  const input = encodeURIComponent(JSON.stringify({ username }));
  const url = `/api/trpc/register.isUsernameAvailable?input=${input}`;
  try {
    const response = await fetch(url, { signal });
    if (!response.ok) return null;
    const { result } = (await response.json()) as { result: { data: { available: boolean } } };
    return result.data.available;
  } catch {
    return null;
  }
}
