import { RedisError } from './redis-error.ts';

const refusals = [
  {
    reason: 'no Lua runs here, use plain commands or a transaction',
    names: 'eval eval_ro evalsha evalsha_ro script fcall fcall_ro function',
  },
  {
    reason: 'it would block, and callers share one connection',
    names:
      'blpop brpop brpoplpush blmove blmpop bzpopmin bzpopmax bzmpop xread xreadgroup wait waitaof',
  },
  {
    reason: 'it changes the state of a connection, and callers share one',
    names:
      'subscribe psubscribe ssubscribe unsubscribe punsubscribe sunsubscribe monitor ' +
      'multi exec discard watch unwatch select auth hello client reset quit readonly readwrite asking',
  },
  {
    reason: 'it administers the server',
    names:
      'acl bgrewriteaof bgsave cluster config debug failover migrate module psync replicaof replconf ' +
      'restore-asking save shutdown slaveof swapdb sync',
  },
];

const reasons = new Map(
  refusals.flatMap(({ reason, names }) => names.split(' ').map((name) => [name, reason] as const)),
);

/** Throws for the commands that no backend may run: scripts, blocking ones, and those that touch the connection or the server. */
export function refuseCommand([name = '']: readonly string[]): void {
  const reason = reasons.get(name.toLowerCase());
  if (reason !== undefined) throw new RedisError(`ERR '${name}' is not available: ${reason}`);
}
