import path from 'node:path';
import { type ConfiguredServices, configuredServices, wishedPorts } from '../env.ts';
import { STATE_DIRECTORY } from '../stack/checkout.ts';
import { runTurbo } from '../stack/run-turbo.ts';
import { startStack } from '../stack/start-stack.ts';
import { box } from './box.ts';
import { runUntilStopped } from './run-until-stopped.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

await runUntilStopped({
  say,
  async start(signal) {
    const ports = wishedPorts();
    const configured = configuredServices();
    say('Starting Postgres, Redis, web, server, sms-worker and storefront …');
    for (const line of configuredLines(configured)) say(line);
    await runTurbo(['generate'], { signal });
    return startStack({
      mode: 'dev',
      stateDirectory: STATE_DIRECTORY,
      durable: true,
      configured,
      ports,
      // What `pnpm menjin` reads where nothing else names a database.
      environmentFile: path.join(STATE_DIRECTORY, 'dev.env'),
      onLine: (name, line) => say(`[${name}] ${line}`),
      signal,
    });
  },
  announce(stack) {
    const rows = [
      ['Register', `${stack.web}/register`],
      ['Sign in', `${stack.web}/login`],
      ['Phone inbox', stack.inbox],
      ['API server', `${stack.server}/health`],
      ...(stack.storefront === null ? [] : [['Storefront', stack.storefront] as const]),
      ['Make admin', 'npx -y pnpm@12 menjin create-admin'],
    ] as const;
    const title = `menjin 门禁 · ready after ${process.uptime().toFixed(0)} s`;
    const footer = 'Codes "sent" by SMS appear in the phone inbox. Ctrl+C stops everything.';
    process.stdout.write(box(title, rows, footer));
  },
});

/** Whoever has these set may have meant another project: what is used instead of ours is told. */
function configuredLines({ databaseUrl, redisUrl, upstash }: ConfiguredServices): string[] {
  const place = (url: string) => {
    const { host, pathname } = new URL(url);
    return host + pathname;
  };
  const told: [what: string, url: string | undefined][] = [
    ['Using, and migrating, the Postgres of DATABASE_URL', databaseUrl],
    ['Using the Redis of REDIS_URL', redisUrl],
    ['Using the Redis of UPSTASH_REDIS_REST_URL', upstash?.url],
  ];
  return told.flatMap(([what, url]) => (url === undefined ? [] : [`${what}: ${place(url)}`]));
}
