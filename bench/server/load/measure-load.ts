import { Pool } from 'undici';
import { percentile } from '../../measuring/statistics.ts';
import type { MeasuredProcess } from '../processes/start-measured-process.ts';
import { callsFor, type TimedCalls } from './calls-for.ts';
import type { Exchange } from './exchange.ts';

export type LoadPlan = {
  warmUpSeconds: number;
  seconds: number;
  concurrency: number;
  signal: AbortSignal;
  say: (line: string) => void;
};

export type Load = {
  perSecond: number;
  /** Of the server's process, for one request. */
  cpuMs: number;
  /** How much of one core it took; near 100 it could not have answered more. */
  corePercent: number;
  p50: number;
  p99: number;
};

const ATTEMPTS = 3;

/**
 * Asks one server over connections that are kept, and looks at every answer. Of what is counted
 * every one was right: where one was not, all of it is measured again, since a server may refuse
 * what a busy machine keeps it from answering in time.
 *
 * @throws what was wrong the last time
 */
export async function measureLoad(
  server: MeasuredProcess,
  exchange: Exchange,
  plan: LoadPlan,
): Promise<Load> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptLoad(server, exchange, plan);
    } catch (error) {
      if (attempt === ATTEMPTS || plan.signal.aborted) throw error;
      plan.say(`Measured again, because of this: ${String(error)}`);
    }
  }
}

async function attemptLoad(
  server: MeasuredProcess,
  exchange: Exchange,
  { warmUpSeconds, seconds, concurrency, signal }: LoadPlan,
): Promise<Load> {
  const pool = new Pool(server.origin, { connections: concurrency });
  async function ask(index: number): Promise<void> {
    const { statusCode, headers, body } = await pool.request(exchange.request(index));
    const bytes = Buffer.from(await body.arrayBuffer());
    exchange.check({ status: statusCode, headers, body: bytes }, index);
  }
  try {
    // Code that never ran before may take too long for a deadline: what counts comes after.
    await callsFor({ seconds: warmUpSeconds, concurrency, signal }, (index) =>
      ask(index).catch(() => undefined),
    );
    const cpuBefore = await server.cpuMs();
    const calls = await callsFor({ seconds, concurrency, signal }, ask);
    return loadOf(calls, (await server.cpuMs()) - cpuBefore);
  } finally {
    await pool.destroy();
  }
}

/** What calls came to, and the CPU time of whoever answered them. */
export function loadOf({ durationsMs, totalMs }: TimedCalls, cpuMs: number): Load {
  return {
    perSecond: durationsMs.length / (totalMs / 1000),
    cpuMs: cpuMs / durationsMs.length,
    corePercent: (100 * cpuMs) / totalMs,
    p50: percentile(durationsMs, 0.5),
    p99: percentile(durationsMs, 0.99),
  };
}
