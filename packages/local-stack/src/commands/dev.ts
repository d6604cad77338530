import { performance } from 'node:perf_hooks';
import { STATE_DIRECTORY } from '../stack/checkout.ts';
import { startStack } from '../stack/start-stack.ts';
import { whenToStop } from '../stack/when-to-stop.ts';
import { box } from './box.ts';

const [web = 3000, server = 8000] = (process.env['MENJIN_PORTS'] ?? '')
  .split(',')
  .filter((port) => port !== '')
  .map(Number);

const stopReason = whenToStop();
process.stdout.write('Starting Postgres, Redis, web, server and sms-worker …\n');
const stack = await startStack({
  mode: 'dev',
  stateDirectory: STATE_DIRECTORY,
  durable: true,
  ports: { web, server },
  onLine: (name, line) => process.stdout.write(`[${name}] ${line}\n`),
});
process.stdout.write(
  box(`menjin 门禁 · ready after ${(performance.now() / 1000).toFixed(0)} s`, [
    ['Register', `${stack.web}/register`],
    ['Sign in', `${stack.web}/login`],
    ['Phone inbox', stack.inbox],
    ['Server', `${stack.server}/trpc`],
  ], 'Codes "sent" by SMS appear in the phone inbox. Ctrl+C stops everything.'),
);

const reason = await Promise.race([stopReason, stack.ended.then((name) => `the end of ${name}`)]);
process.stdout.write(`Stopping after ${reason} …\n`);
await stack.stop();
// The launcher's own listeners must not keep it alive.
process.exit(reason.startsWith('the end of') ? 1 : 0);
