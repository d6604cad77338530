import { SEND_SMS_TASK, SendSmsPayload } from '@menjin/sms/job';
import { run } from 'graphile-worker';
import { openDeps } from './deps.ts';
import { readEnv } from './env.ts';
import { sendSms } from './send-sms.ts';

const env = readEnv();
const deps = openDeps(env);

const runner = await run({
  pgPool: deps.queuePool,
  concurrency: env.SMS_CONCURRENCY,
  noHandleSignals: true,
  taskList: {
    [SEND_SMS_TASK]: (payload) => sendSms(deps.sendSms, SendSmsPayload.parse(payload).messageId),
  },
});

/** Takes no more jobs, finishes those in flight, and ends. */
async function stop() {
  await runner.stop();
  await deps.close();
}
process.once('SIGTERM', () => void stop());
process.once('SIGINT', () => void stop());
await runner.promise;
