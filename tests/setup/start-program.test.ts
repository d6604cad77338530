import { expect, test, vi } from 'vitest';
import { startProgram } from './start-program.ts';

const isThere = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test('a program that ends before it says where it answers is told with its complaints', async () => {
  const started = startProgram(['sh', '-c', 'echo no port >&2; exit 3']);
  await expect(started).rejects.toThrow(/It ended with 3\nno port/);
});

test('a program that is not there is told as such', async () => {
  await expect(startProgram(['/no/such/program'])).rejects.toThrow(/ENOENT/);
});

test('a program that says nothing in time is ended', async () => {
  const patience = { patienceMs: 2_000 };
  const started = startProgram(['sh', '-c', 'echo "pid $$" >&2; exec sleep 600'], patience);
  const { message } = await started.then(
    () => new Error('It started.'),
    (error: Error) => error,
  );
  expect(message).toContain('It said nothing for 2 s');
  const [, pid] = /^pid (\d+)$/m.exec(message) ?? [];
  expect([pid, isThere(Number(pid))]).toEqual([expect.any(String), false]);
});

test('a program that runs is ended by its stop', async () => {
  const { url: pid, stop } = await startProgram(['sh', '-c', 'echo "$$"; exec sleep 600']);
  expect(isThere(Number(pid))).toBe(true);
  await stop();
  expect(isThere(Number(pid))).toBe(false);
});

test('a program that ended by itself is told when it is stopped', async () => {
  const { url: pid, stop } = await startProgram(['sh', '-c', 'echo "$$"; echo broken >&2; exit 4']);
  await vi.waitUntil(() => !isThere(Number(pid)), { timeout: 10_000 });
  await expect(stop()).rejects.toThrow(/It ended with 4\nbroken/);
});
