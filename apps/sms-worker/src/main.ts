import { runProcess, serveProbes } from '@menjin/runtime';
import { openDeps } from './deps.ts';
import { readEnv } from './env.ts';
import { keepHouse } from './housekeeping/keep-house.ts';
import { startQueue } from './start-queue.ts';

await runProcess(async () => {
  const env = readEnv();
  const deps = openDeps(env);
  const probes = await serveProbes({
    ...deps,
    host: env.HOST,
    port: env.PORT,
    metricsToken: env.METRICS_TOKEN,
  });
  const queue = await startQueue(deps, { concurrency: env.SMS_CONCURRENCY });
  const housekeeping = keepHouse(deps.chores, deps.log);

  return {
    log: deps.log,
    ended: queue.ended,
    async stop() {
      await Promise.all([queue.stop(), housekeeping.stop()]);
      await probes.close();
      await deps.close();
    },
  };
});
