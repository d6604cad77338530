export {
  useTRPC as useMenjin,
  useTRPCClient as useMenjinClient,
} from './react/menjin-context.ts';
export { MenjinProvider } from './react/menjin-provider.tsx';
export { useCountdown, type Wait } from './react/use-countdown.ts';
export { type Session, useSession } from './react/use-session.ts';
