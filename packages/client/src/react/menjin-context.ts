import { createTRPCContext } from '@trpc/tanstack-react-query';
import type { MenjinRouter } from '../menjin-router.ts';

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<MenjinRouter>();
