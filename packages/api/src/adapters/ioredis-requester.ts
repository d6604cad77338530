import type { Requester } from '@upstash/redis';
import type { Redis as IoRedis } from 'ioredis';

type Command = readonly unknown[];
type Reply = { result: unknown } | { error: string };

/**
 * Lets @upstash/redis talk to an ordinary Redis server through ioredis, in the
 * same process and without HTTP: the client's own `Requester` interface.
 */
export function createIoredisRequester(ioredis: IoRedis): Requester {
  async function request({ path = [], body }: { path?: string[]; body?: unknown }) {
    const commands = body as Command | Command[];
    if (path.length === 0) return run(commands as Command);
    return path[0] === 'multi-exec'
      ? runMany(commands as Command[], ioredis.multi())
      : runMany(commands as Command[], ioredis.pipeline());
  }

  async function run([name, ...values]: Command): Promise<Reply> {
    return { result: toJson(await ioredis.call(commandName(name), ...values.map(String))) };
  }

  async function runMany(
    commands: Command[],
    chain: ReturnType<IoRedis['pipeline']>,
  ): Promise<Reply[]> {
    for (const [name, ...values] of commands) chain.call(commandName(name), ...values.map(String));
    const replies = await chain.exec();
    if (replies === null) throw new Error('Redis discarded the transaction.');
    return replies.map(([error, reply]) =>
      error === null ? { result: toJson(reply) } : { error: error.message },
    );
  }

  return { request: request as Requester['request'] };
}

/** In upper case, because ioredis reshapes the replies of a few lower-case names. */
const commandName = (name: unknown) => String(name).toUpperCase();

/** The client parses every string as JSON; as JSON, each comes back as it was. */
function toJson(reply: unknown): unknown {
  if (typeof reply === 'string') return JSON.stringify(reply);
  return Array.isArray(reply) ? reply.map(toJson) : reply;
}
