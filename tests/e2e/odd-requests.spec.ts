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
    expect((await fetch(`${base}/session.current`)).status).toBe(200);
  });

  test(`${face}: 10 MB are refused before they are read`, async ({ stack }) => {
    const [head = '', body] = await exchange(
      new URL(face === 'web' ? stack.web : stack.server),
      face,
      { contentLength: 10_000_000, sent: '{"identifier":"' },
    );
    expect(head).toContain(' 413 ');
    expect(body).toContain('BODY_TOO_LARGE');
  });

  test(`${face}: a body that drips in is cut off, with a name`, async ({ stack }) => {
    const [head = '', body] = await exchange(
      new URL(face === 'web' ? stack.web : stack.server),
      face,
      { contentLength: 1_000, sent: '{"identifier":"' },
    );
    expect(head).toContain(' 408 ');
    expect(body).toContain('REQUEST_TOO_SLOW');
  });
}

/** Sends the beginning of a request and waits for whatever comes back. */
async function exchange(
  { hostname, port }: URL,
  face: 'web' | 'server',
  { contentLength, sent }: { contentLength: number; sent: string },
): Promise<string[]> {
  const socket = connect(Number(port), hostname);
  const url = `${face === 'web' ? '/api' : ''}/trpc/login.withPassword`;
  const head = [
    `POST ${url} HTTP/1.1`,
    `host: ${hostname}`,
    'content-type: application/json',
    `content-length: ${contentLength}`,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n${sent}`);
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
  await new Promise((resolve) => socket.once('close', resolve));
  return answer.split('\r\n\r\n');
}
