import { STATE_DIRECTORY } from '../stack/checkout.ts';
import type { ConfiguredServices } from '../stack/start-data-services.ts';
import { startStack } from '../stack/start-stack.ts';
import { whenToStop } from '../stack/when-to-stop.ts';
import { box } from './box.ts';

const { env } = process;
const [web = 3000, server = 8000] = (env['MENJIN_PORTS'] ?? '3000,8000').split(',').map(Number);

const wish = whenToStop();
// Whoever read the output may be gone before us.
process.stdout.on('error', () => undefined);
process.stdout.write('Starting Postgres, Redis, web, server and sms-worker …\n');
const stack = await startStack({
  mode: 'dev',
  stateDirectory: STATE_DIRECTORY,
  durable: true,
  configured: configuredServices(),
  ports: { web, server },
  onLine: (name, line) => process.stdout.write(`[${name}] ${line}\n`),
});
process.stdout.write(
  box(
    `menjin 门禁 · ready after ${process.uptime().toFixed(0)} s`,
    [
      ['Register', `${stack.web}/register`],
      ['Sign in', `${stack.web}/login`],
      ['Phone inbox', stack.inbox],
      ['API server', `${stack.server}/trpc`],
    ],
    'Codes "sent" by SMS appear in the phone inbox. Ctrl+C stops everything.',
  ),
);

const { reason, exitCode } = await Promise.race([
  wish.then((why) => ({ reason: why, exitCode: 0 })),
  stack.ended.then((name) => ({ reason: `${name} ended on its own`, exitCode: 1 })),
]);
process.stdout.write(`Stopping: ${reason} …\n`);
await stack.stop();
// Not left to the event loop: a terminal that is gone may keep a stream open.
process.exit(exitCode);

function configuredServices(): ConfiguredServices {
  const url = env['UPSTASH_REDIS_REST_URL'];
  const token = env['UPSTASH_REDIS_REST_TOKEN'];
  return {
    databaseUrl: env['DATABASE_URL'],
    redisUrl: env['REDIS_URL'],
    upstash: url === undefined || token === undefined ? undefined : { url, token },
  };
}
