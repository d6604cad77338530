import { once } from 'node:events';
import type { Server } from 'node:http';

const SWEEP_MS = 50;

/**
 * Lets in nobody new, waits for every answer that is due, and then no longer: a
 * client that keeps its connection for a next request would hold the process.
 */
export async function closeHttpServer(server: Server): Promise<void> {
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  server.close();
  await once(server, 'close');
  clearInterval(sweep);
}
