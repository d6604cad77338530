import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { Readiness } from './check-readiness.ts';
import type { Metrics } from './create-metrics.ts';
import { mayReadMetrics } from './may-read-metrics.ts';

export type ProbeOptions = {
  host: string;
  port: number;
  readiness: () => Promise<Readiness>;
  metrics: Metrics;
  metricsToken: string | undefined;
};

/** /health, /ready and /metrics for a process that serves nothing else over HTTP. */
export async function serveProbes(options: ProbeOptions): Promise<{ close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const path = request.url?.split('?', 1)[0];
    answer(path, request.headers.authorization, response, options).catch(() =>
      response.writeHead(500).end(),
    );
  });
  server.listen(options.port, options.host);
  await once(server, 'listening');
  return {
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function answer(
  path: string | undefined,
  authorization: string | undefined,
  response: ServerResponse,
  { readiness, metrics, metricsToken }: ProbeOptions,
): Promise<void> {
  const json = (status: number, body: object) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

  if (path === '/health') return void json(200, { ok: true });
  if (path === '/ready') {
    const state = await readiness();
    return void json(state.ready ? 200 : 503, state);
  }
  if (path === '/metrics' && mayReadMetrics(authorization, metricsToken)) {
    response.writeHead(200, { 'content-type': metrics.contentType }).end(await metrics.text());
    return;
  }
  json(404, { error: { data: { appCode: 'NOT_FOUND' } } });
}
