import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { answerRequest } from './http/answer-request.ts';
import type { RedisBackend } from './redis-backend.ts';

export type ServeUpstashOptions = {
  readonly backend: RedisBackend;
  readonly token: string;
  readonly host?: string;
  /** 0 for any free port. */
  readonly port: number;
};

export type UpstashServer = {
  readonly url: string;
  /** Ends at once, open connections included; the backend stays open. */
  close(): Promise<void>;
};

/** Serves the Upstash REST protocol in front of a backend. */
export async function serveUpstash(options: ServeUpstashOptions): Promise<UpstashServer> {
  const { backend, token, host = '127.0.0.1', port } = options;
  if (token === '') throw new Error('The token of a Redis over HTTP must not be empty');
  const server = createServer((request, response) => void handle(request, response));
  // Longer than any client keeps an idle connection, so that none is closed under a request.
  server.keepAliveTimeout = 65_000;
  server.listen(port, host);
  await once(server, 'listening');

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { status, body } = await answerRequest(request, backend, token);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }

  const address = server.address();
  const boundPort = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${boundPort}`,
    close: async () => {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
