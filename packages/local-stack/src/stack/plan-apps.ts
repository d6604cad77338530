import getPort from 'get-port';
import type { Ports } from '../env.ts';
import type { AppName } from './app-command.ts';

/** How many processes there are of each app. */
export type Counts = {
  web: number;
  server: number;
  workers: number;
  /** One or none; none when left out. */
  storefront?: number;
};

export type PlannedApp = {
  app: AppName;
  /** As its lines are marked: with a number where there are several. */
  name: string;
  port: number;
  address: string;
};

export type PlanOptions = {
  counts: Counts;
  /** For the first of each, when free; otherwise, and when left out, any free port. */
  ports: Ports | undefined;
  onLine: (name: string, line: string) => void;
};

/** Gives every process its name and a free port. */
export async function planApps({ counts, ports, onLine }: PlanOptions): Promise<PlannedApp[]> {
  const kinds = [
    { app: 'web', count: counts.web, wished: ports?.web },
    { app: 'server', count: counts.server, wished: ports?.server },
    { app: 'sms-worker', count: counts.workers, wished: undefined },
    { app: 'storefront', count: counts.storefront ?? 0, wished: ports?.storefront },
  ] as const;
  const planned: PlannedApp[] = [];
  for (const { app, count, wished } of kinds) {
    for (let number = 1; number <= count; number += 1) {
      const name = count === 1 ? app : `${app} ${number}`;
      const port = await choosePort(number === 1 ? wished : undefined, (line) =>
        onLine(name, line),
      );
      planned.push({ app, name, port, address: `http://127.0.0.1:${port}` });
    }
  }
  return planned;
}

async function choosePort(
  wished: number | undefined,
  onLine: (line: string) => void,
): Promise<number> {
  if (wished === undefined || wished === 0) return getPort();
  const port = await getPort({ port: wished });
  if (port !== wished) onLine(`port ${wished} is taken: using ${port} instead`);
  return port;
}
