import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect, test } from '../e2e/setup/fixtures.ts';
import { spawnApp } from './spawn-app.ts';

const REQUESTS = 100;
const body = JSON.stringify({ identifier: 'nobody_1', password: 'correct horse' });
const [firstHalf, secondHalf] = [body.slice(0, 10), body.slice(10)];

for (const app of ['web', 'server'] as const) {
  test(`${app}: SIGTERM under ${REQUESTS} running requests resets none and exits with 0`, async ({
    stack,
  }) => {
    test.setTimeout(90_000);
    const { process: child, port, exitCode, output } = await spawnApp(app, stack);
    const url = `${app === 'web' ? '/api' : ''}/trpc/login.withPassword`;
    const requests = await Promise.all(
      Array.from({ length: REQUESTS }, () => beginRequest(port, url)),
    );

    child.kill('SIGTERM');
    // Nobody new is let in any more ...
    const isOpen = () =>
      fetch(`http://127.0.0.1:${port}/`).then(
        () => true,
        () => false,
      );
    await expect.poll(isOpen).toBe(false);
    // ... and whoever was in before gets an answer.
    const answers = await Promise.all(requests.map(finishRequest));
    expect(answers.filter((answer) => !/^HTTP\/1\.1 (401|429|503) /.test(answer))).toEqual([]);
    expect(await exitCode).toBe(0);
    expect(output()).toContain('"event":"stopped"');
  });
}

test('web: an inbox that somebody watches is let go of at SIGTERM', async ({ stack }) => {
  const { process: child, port, exitCode, output } = await spawnApp('web', stack);
  const events = await fetch(`http://127.0.0.1:${port}/dev/inbox/events`);
  const reader = events.body?.getReader();
  // The answer has begun.
  await reader?.read();
  child.kill('SIGTERM');
  expect(await exitCode).toBe(0);
  expect(output()).toContain('"event":"stopped"');
});

/** Sends all of a request but the end of its body. */
async function beginRequest(port: number, url: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const head = [
    `POST ${url} HTTP/1.1`,
    'host: 127.0.0.1',
    'content-type: application/json',
    `content-length: ${body.length}`,
    'expect: 100-continue',
    '',
    '',
  ].join('\r\n');
  socket.write(head);
  // The server has begun with this request once it asks for the body.
  await once(socket, 'data');
  socket.write(firstHalf);
  return socket;
}

async function finishRequest(socket: Socket): Promise<string> {
  const chunks: string[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  const ended = new Promise<string>((resolve) => {
    socket.once('error', (error) => resolve(String(error)));
    socket.once('close', () => resolve(chunks.join('')));
  });
  socket.write(secondHalf);
  return ended;
}
