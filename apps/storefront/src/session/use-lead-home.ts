import { useEffect } from 'react';
import { goTo } from '../routing/use-path.ts';
import { useVisitor } from './visitor-provider.tsx';

/** Whoever is signed in has nothing to do where people sign in. */
export function useLeadHome(): void {
  const { state } = useVisitor();
  useEffect(() => {
    if (state === 'signed-in') goTo('/', { instead: true });
  }, [state]);
}
