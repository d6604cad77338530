import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { diagnoseConnection } from './diagnose-connection.ts';

test('tells a server that answers, whatever it says, from one that is not there', async () => {
  const server = createServer((_, response) => response.writeHead(404).end());
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  expect(await diagnoseConnection(address)).toBe('refused');
  server.closeAllConnections();
  await once(server.close(), 'close');
  expect(await diagnoseConnection(address)).toBe('silent');
});
