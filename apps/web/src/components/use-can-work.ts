import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** Whether this browser can do the work: its cryptography exists on https and localhost alone. */
export function useCanWork(): boolean {
  return useSyncExternalStore(
    never,
    () => window.isSecureContext && 'Worker' in window,
    () => true,
  );
}
