import { isUnreachable } from '@menjin/client';
import { QueryClient } from '@tanstack/react-query';

const RETRIES = 2;

/**
 * What is asked is asked again when the page is looked at again: a session may have ended
 * meanwhile. What the server refuses it would refuse again.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: (failures, error) => isUnreachable(error) && failures < RETRIES },
    },
  });
}
