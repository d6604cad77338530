import { expect } from 'vitest';
import { connectIoredisBackend } from '../ioredis-backend.ts';
import { createMemoryBackend } from '../memory-backend.ts';
import type { RedisBackend, Reply } from '../redis-backend.ts';
import { randomCommands } from './random-commands.ts';

const commandCount = 4000;
const unordered = ['smembers', 'hkeys', 'hvals', 'hgetall', 'keys', 'scan', 'hscan'];

/** Runs the same random commands on the engine and on a real Redis and expects the same answers. */
export async function compareAnswers(redisUrl: string, seed = 1): Promise<void> {
  const memory = createMemoryBackend();
  const real = await connectIoredisBackend(redisUrl);
  let left = commandCount;
  for (const command of randomCommands(seed, 'random:')) {
    if (left-- === 0) break;
    const [fromMemory, fromReal] = await Promise.all([
      answer(memory, command),
      answer(real, command),
    ]);
    expect({ command, answer: fromMemory }).toEqual({ command, answer: fromReal });
  }
  await Promise.all([memory.close(), real.close()]);
}

/** In a form that can be compared: the order of sets and the second in which TTL is asked are free. */
async function answer(backend: RedisBackend, command: readonly string[]): Promise<unknown> {
  const name = command[0] ?? '';
  try {
    const reply = await backend.execute(command);
    if (name === 'ttl' && Number(reply) > 0) return Math.round(Number(reply) / 10);
    return unordered.includes(name) ? sorted(reply) : reply;
  } catch (error) {
    // Versions of Redis differ in the sentence, not in the code.
    return error instanceof Error ? `error ${error.message.split(' ')[0]}` : error;
  }
}

function sorted(reply: Reply): unknown {
  return Array.isArray(reply) ? reply.flat(1).map(String).sort() : reply;
}
