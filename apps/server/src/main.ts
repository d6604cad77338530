import { closeHttpServer, runProcess } from '@menjin/runtime';
import { createServer } from './create-server.ts';
import { openDeps } from './deps.ts';
import { MAX_EVENT_LOOP_DELAY_MS } from './edge/shed-load.ts';
import { readEnv } from './env.ts';

await runProcess(async () => {
  const env = readEnv();
  const { deps, log, metrics, readiness, close } = openDeps(env);
  const server = await createServer({
    deps,
    log,
    metrics,
    readiness,
    metricsToken: env.METRICS_TOKEN,
    trustedProxies: env.TRUSTED_PROXIES,
    maxRequestsPerMinute: env.REQUESTS_MAX_PER_IP_MINUTE,
    maxEventLoopDelayMs: MAX_EVENT_LOOP_DELAY_MS,
    failureStatus: env.REST_FAILURE_STATUS,
    areCountsTold: env.REST_COUNTS,
  });
  await server.listen({ host: env.HOST, port: env.PORT });
  return {
    log,
    // Takes no more connections, answers what is running, then lets go of the rest.
    async stop() {
      await Promise.all([closeHttpServer(server.server), server.close()]);
      await close();
    },
  };
});
