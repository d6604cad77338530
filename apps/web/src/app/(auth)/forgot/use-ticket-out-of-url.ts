import { useEffect } from 'react';

/** Takes a ticket that came with an e-mail's link out of the address bar and the history; the form holds it. */
export function useTicketOutOfUrl(): void {
  useEffect(() => {
    if (window.location.search !== '') window.history.replaceState(null, '', '/forgot');
  }, []);
}
