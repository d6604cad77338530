import { useSyncExternalStore } from 'react';

/** The path of the address bar, without a slash at its end. */
export function usePath(): string {
  return useSyncExternalStore(subscribe, () => location.pathname.replace(/(?<=.)\/+$/, ''));
}

/** Shows another view, as following a link does; `instead` of a view that nobody goes back to. */
export function goTo(path: string, { instead = false } = {}): void {
  if (instead) history.replaceState(null, '', path);
  else history.pushState(null, '', path);
  // The browser tells of its own buttons alone.
  dispatchEvent(new PopStateEvent('popstate'));
  scrollTo(0, 0);
}

function subscribe(onChange: () => void): () => void {
  addEventListener('popstate', onChange);
  return () => removeEventListener('popstate', onChange);
}
