import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';

const runtime = path.join(import.meta.dirname, 'index.ts');

/** Starts a process with this body, whose output nobody reads yet. */
function start(body: string): ChildProcessByStdio<null, Readable, Readable> {
  const script = `
    import { createLog, runProcess, StartError } from ${JSON.stringify(runtime)};
    const log = createLog({ process: 'test', level: 'info' });
    const alive = setInterval(() => undefined, 1000);
    const stop = async () => clearInterval(alive);
    await runProcess(async () => { ${body} });`;
  const args = ['--import', 'tsx', '--input-type=module', '--eval', script];
  const child = spawn(process.execPath, args, {
    cwd: path.join(import.meta.dirname, '../../..'),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** Runs a process with this body; answers its exit code and what it printed. */
async function run(body: string): Promise<{ exitCode: number | null; output: string }> {
  const child = start(body);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const exitCode = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { exitCode, output };
}

test('stops on SIGTERM, however often it comes, and exits with 0', async () => {
  const { exitCode, output } = await run(`
    setTimeout(() => { process.kill(process.pid, 'SIGTERM'); process.kill(process.pid, 'SIGTERM'); }, 100);
    return { log, stop };`);
  expect(exitCode).toBe(0);
  expect(output.match(/"event":"stopped"/g)).toHaveLength(1);
});

test('exits with 1 when its work ends on its own', async () => {
  const { exitCode, output } = await run(
    `return { log, stop, ended: Promise.reject(new Error('the queue is gone')) };`,
  );
  expect(exitCode).toBe(1);
  expect(output).toContain('"event":"ended"');
});

test('tells why it cannot start in plain lines', async () => {
  const { exitCode, output } = await run(`throw new StartError('DATABASE_URL: is not set.');`);
  expect([exitCode, output]).toEqual([1, 'DATABASE_URL: is not set.\n']);
});

test('outlives a rejection that nobody caught, and leaves after an exception', async () => {
  const { exitCode, output } = await run(`
    setTimeout(() => { void Promise.reject(new Error('first')); }, 100);
    setTimeout(() => { throw new Error('second'); }, 300);
    return { log, stop };`);
  expect(exitCode).toBe(1);
  expect(output).toMatch(/"event":"unhandled"[^]*"event":"uncaught"[^]*"event":"stopped"/);
});

// More than fits between it and whoever reads.
const floods = `
  setTimeout(() => process.kill(process.pid, 'SIGTERM'), 100);
  return { log, stop: async () => { log.info('x'.repeat(1_000_000)); await stop(); } };`;

test('its last lines reach whoever reads them', async () => {
  const { exitCode, output } = await run(floods);
  expect(exitCode).toBe(0);
  expect(output).toContain('"event":"stopped"');
});

test('does not wait for a reader that stands still', async () => {
  const [exitCode] = await once(start(floods), 'exit');
  expect(exitCode).toBe(0);
});

test('ends as ever when whoever read its output is gone', async () => {
  const child = start('return { log, stop };');
  await once(child.stdout, 'data');
  child.stdout.destroy();
  child.stderr.destroy();
  child.kill('SIGTERM');
  const [exitCode] = await once(child, 'exit');
  expect(exitCode).toBe(0);
});

test('goes on when whoever read its errors is gone', async () => {
  const child = start(`
    const tell = () => process.stderr.write('a warning', () => log.info({ event: 'told' }));
    process.once('SIGUSR2', tell);
    return { log, stop };`);
  await once(child.stdout, 'data');
  child.stderr.destroy();
  child.kill('SIGUSR2');
  await once(child.stdout, 'data');
  child.kill('SIGTERM');
  const [exitCode] = await once(child, 'exit');
  expect(exitCode).toBe(0);
});
