import { configuredServices, wishedPorts } from '../env.ts';
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
    say('Starting Postgres, Redis, web, server and sms-worker …');
    await runTurbo(['generate'], { signal });
    return startStack({
      mode: 'dev',
      stateDirectory: STATE_DIRECTORY,
      durable: true,
      configured: configuredServices(),
      ports,
      onLine: (name, line) => say(`[${name}] ${line}`),
      signal,
    });
  },
  announce(stack) {
    const rows = [
      ['Register', `${stack.web}/register`],
      ['Sign in', `${stack.web}/login`],
      ['Phone inbox', stack.inbox],
      ['API server', `${stack.server}/trpc`],
    ] as const;
    const title = `menjin 门禁 · ready after ${process.uptime().toFixed(0)} s`;
    const footer = 'Codes "sent" by SMS appear in the phone inbox. Ctrl+C stops everything.';
    process.stdout.write(box(title, rows, footer));
  },
});
