import { Writable } from 'node:stream';
import { createTestDeps, type TestDeps } from '@menjin/api/testing';
import { createLog, createMetrics } from '@menjin/runtime';
import type { FastifyInstance } from 'fastify';
import { createServer, type ServerOptions } from '../create-server.ts';

export type OpenServer = {
  server: FastifyInstance;
  deps: TestDeps;
  /** What was logged from `warn` on. */
  logged: Record<string, unknown>[];
};

/** A server over ports in memory; as in production where nothing else is said. */
export async function openServer({
  deps = createTestDeps(),
  ...options
}: Partial<ServerOptions> & { deps?: TestDeps } = {}): Promise<OpenServer> {
  const logged: OpenServer['logged'] = [];
  const destination = new Writable({
    write(line: Buffer, _, done) {
      logged.push(JSON.parse(line.toString()));
      done();
    },
  });
  const server = await createServer({
    deps,
    log: createLog({ process: 'server', level: 'warn', destination }),
    metrics: createMetrics('server'),
    readiness: async () => ({ ready: true, checks: { postgres: 'up', redis: 'up' } }),
    metricsToken: undefined,
    trustedProxies: [],
    maxRequestsPerMinute: 6_000,
    // A machine that other tests keep busy is not a server that is.
    maxEventLoopDelayMs: 0,
    failureStatus: 'dialect',
    areCountsTold: true,
    ...options,
  });
  return { server, deps, logged };
}
