import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A file and its arguments. */
export type Command = readonly [string, ...string[]];

export type Program = {
  url: string;
  /** @throws with what it complained of, when it has ended by itself */
  stop(): Promise<void>;
};

/**
 * Starts a program whose first line says where it answers.
 *
 * @throws with what it complained of, when it ends before that or takes too long; it is gone then
 */
export async function startProgram(
  [file, ...args]: Command,
  { env = {}, patienceMs = 20_000 }: { env?: Record<string, string>; patienceMs?: number } = {},
): Promise<Program> {
  const { PATH, HOME } = process.env;
  const program = spawn(file, args, {
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  program.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  const ended = once(program, 'close').then(
    ([code, signal]: (number | string | null)[]) => `It ended with ${code ?? signal}`,
    String,
  );
  const kill = async () => {
    program.kill('SIGKILL');
    await ended;
  };
  const failure = (why: string) => new Error(`${[file, ...args].join(' ')}: ${why}\n${complaints}`);

  const signal = AbortSignal.timeout(patienceMs);
  const line = once(createInterface({ input: program.stdout }), 'line', { signal }).then(
    ([first]) => ({ url: String(first) }),
    () => ({ why: `It said nothing for ${patienceMs / 1000} s` }),
  );
  const first = await Promise.race([line, ended.then((why) => ({ why }))]);
  if ('why' in first) {
    await kill();
    throw failure(first.why);
  }
  return {
    url: first.url,
    async stop() {
      const isOver = program.exitCode !== null || program.signalCode !== null;
      await kill();
      if (isOver) throw failure(await ended);
    },
  };
}
