import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from './setup/fixtures.ts';

for (const face of ['web', 'server'] as const) {
  test(`${face}: whatever is odd about a request has a named error, and the process lives on`, async ({
    stack,
  }) => {
    const base = face === 'web' ? `${stack.web}/api/trpc` : `${stack.server}/trpc`;
    const send = async (procedure: string, init: RequestInit) => {
      const response = await fetch(`${base}/${procedure}`, init);
      const { error } = await response.json();
      return [response.status, error.data.appCode];
    };
    const headers = { 'content-type': 'application/json' };
    const post = (procedure: string, body: string, change = {}) =>
      send(procedure, { method: 'POST', headers: { ...headers, ...change }, body });

    expect(await post('login.withPassword', '{"a"')).toEqual([400, 'BODY_MALFORMED']);
    expect(await post('no.such', '{}')).toEqual([404, 'NOT_FOUND']);
    expect(await send('session.end', {})).toEqual([405, 'METHOD_REFUSED']);
    expect(await post('session.end', 'a=1', { 'content-type': 'text/plain' })).toEqual([
      415,
      'CONTENT_TYPE_REFUSED',
    ]);
    expect(await post('login.withPassword', '[1]')).toEqual([400, 'INVALID_INPUT']);
    expect((await fetch(`${base}/%E0%A4%A`)).status).toBe(404);
    expect((await fetch(`${base}/session.current`)).status).toBe(200);
  });

  test(`${face}: 10 MB are refused before they are read`, async ({ stack }) => {
    const [head = '', body] = await exchange(
      new URL(face === 'web' ? stack.web : stack.server),
      face,
      { length: 'content-length: 10000000', sent: '{"identifier":"' },
    );
    expect(head).toContain(' 413 ');
    expect(body).toContain('BODY_TOO_LARGE');
  });

  test(`${face}: a body without a length that grows too large is refused, and the process lives on`, async ({
    stack,
  }) => {
    const address = new URL(face === 'web' ? stack.web : stack.server);
    const body = 'a'.repeat(70_000);
    const [head = '', answer] = await exchange(address, face, {
      length: 'transfer-encoding: chunked',
      sent: `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`,
    });
    expect(head).toContain(' 413 ');
    expect(answer).toContain('BODY_TOO_LARGE');
    const health = `${address.origin}${face === 'web' ? '/api' : ''}/health`;
    // What ends a process comes a moment after the answer, and a new one takes seconds.
    for (let n = 0; n < 200; n += 1) expect((await fetch(health)).status).toBe(200);
  });

  test(`${face}: a body that drips in is cut off, with a name`, async ({ stack }) => {
    const [head = '', body] = await exchange(
      new URL(face === 'web' ? stack.web : stack.server),
      face,
      { length: 'content-length: 1000', sent: '{"identifier":"' },
    );
    expect(head).toContain(' 408 ');
    expect(body).toContain('REQUEST_TOO_SLOW');
  });

  test(`${face}: who asks for another protocol is answered in this one, and keeps no socket`, async ({
    stack,
  }) => {
    const { hostname, port, origin } = new URL(face === 'web' ? stack.web : stack.server);
    // What came with the first request is what listens for the others.
    await fetch(origin);
    for (const path of ['/no-such-page', '/%E0%A4%A', '/_next/static/no-such.js']) {
      const head = [`GET ${path} HTTP/1.1`, `host: ${hostname}`, 'upgrade: websocket'];
      const sent = `${[...head, 'connection: upgrade'].join('\r\n')}\r\n\r\n`;
      const socket = connect(Number(port), hostname);
      socket.write(sent);
      const [answer] = (await once(socket, 'data')) as [Buffer];
      expect(answer.toString()).toMatch(/^HTTP\/1\.1 404 /);
      socket.end();
      await once(socket, 'close');
    }
  });
}

/** Sends the beginning of a request and waits for whatever comes back. */
async function exchange(
  { hostname, port }: URL,
  face: 'web' | 'server',
  { length, sent }: { length: string; sent: string },
): Promise<string[]> {
  const socket = connect(Number(port), hostname);
  const url = `${face === 'web' ? '/api' : ''}/trpc/login.withPassword`;
  const head = [
    `POST ${url} HTTP/1.1`,
    `host: ${hostname}`,
    'content-type: application/json',
    length,
    'connection: close',
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n${sent}`);
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
  await new Promise((resolve) => socket.once('close', resolve));
  return answer.split('\r\n\r\n');
}
