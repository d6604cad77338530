import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export type Fault = 'pass' | 'stall' | 'refuse';

export type FaultProxy = {
  port: number;
  /** `stall` keeps connections open and carries nothing; `refuse` cuts them and takes no new one. */
  set(fault: Fault): void;
  close(): Promise<void>;
};

/** Stands in front of a TCP service on loopback and fails on command, while traffic flows. */
export async function startFaultProxy(target: { port: number }): Promise<FaultProxy> {
  const pairs = new Set<{ client: Socket; service: Socket }>();
  let fault: Fault = 'pass';

  const server = createServer((client) => {
    if (fault === 'refuse') {
      client.resetAndDestroy();
      return;
    }
    const pair = { client, service: connect(target.port, '127.0.0.1') };
    pairs.add(pair);
    for (const [from, to] of [
      [pair.client, pair.service],
      [pair.service, pair.client],
    ] as const) {
      from.on('data', (chunk) => to.write(chunk));
      from.on('error', () => to.destroy());
      from.on('close', () => {
        to.destroy();
        pairs.delete(pair);
      });
    }
    apply(pair);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');

  function apply({ client, service }: { client: Socket; service: Socket }) {
    if (fault === 'refuse') client.resetAndDestroy();
    // Paused sockets are full after a while, as those of a process that was stopped.
    for (const socket of [client, service]) {
      if (fault === 'stall') socket.pause();
      else socket.resume();
    }
  }
  return {
    port: address.port,
    set(next) {
      fault = next;
      for (const pair of pairs) apply(pair);
    },
    async close() {
      server.close();
      for (const { client, service } of pairs) {
        client.destroy();
        service.destroy();
      }
      await once(server, 'close');
    },
  };
}
