export {
  useTRPC as useMenjin,
  useTRPCClient as useMenjinClient,
} from './react/menjin-context.ts';
export { MenjinProvider } from './react/menjin-provider.tsx';
export { type Session, useSession } from './react/use-session.ts';
