import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { MenjinClient } from '../create-menjin-client.ts';
import { TRPCProvider } from './menjin-context.ts';

/** Gives the client to everything below; itself it goes below a QueryClientProvider. */
export function MenjinProvider({
  client,
  children,
}: {
  client: MenjinClient;
  children: ReactNode;
}): ReactNode {
  return (
    <TRPCProvider queryClient={useQueryClient()} trpcClient={client}>
      {children}
    </TRPCProvider>
  );
}
