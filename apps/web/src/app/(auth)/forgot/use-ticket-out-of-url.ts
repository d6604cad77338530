import { useEffect } from 'react';

/** Takes a ticket that came with an email's link out of the address bar and the history; the form holds it. */
export function useTicketOutOfUrl(): void {
  useEffect(() => {
    const url = new URL(window.location.href);
    if (!url.searchParams.has('ticket')) return;
    url.searchParams.delete('ticket');
    window.history.replaceState(null, '', url);
  }, []);
}
