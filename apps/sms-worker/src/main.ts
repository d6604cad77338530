import { runProcess, serveProbes } from '@menjin/runtime';
import { SEND_SMS_TASK, SendSmsPayload } from '@menjin/sms/job';
import { run } from 'graphile-worker';
import { openDeps } from './deps.ts';
import { readEnv } from './env.ts';
import { queueLog } from './queue-log.ts';
import { runSendSms } from './run-send-sms.ts';

await runProcess(async () => {
  const env = readEnv();
  const deps = openDeps(env);
  const probes = await serveProbes({
    ...deps,
    host: env.HOST,
    port: env.PORT,
    metricsToken: env.METRICS_TOKEN,
  });
  const runner = await run({
    pgPool: deps.queuePool,
    concurrency: env.SMS_CONCURRENCY,
    noHandleSignals: true,
    logger: queueLog(deps.log),
    parsedCronItems: [],
    taskList: {
      [SEND_SMS_TASK]: (payload, { job }) =>
        runSendSms(deps, SendSmsPayload.parse(payload).messageId, job),
    },
  });

  return {
    log: deps.log,
    ended: runner.promise,
    // Takes no more jobs, finishes those in flight, then lets go of the rest.
    async stop() {
      await runner.stop();
      await probes.close();
      await deps.close();
    },
  };
});
