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

/** Asks one server over connections that are kept, and looks at every answer. */
export async function measureLoad(
  server: MeasuredProcess,
  exchange: Exchange,
  plan: LoadPlan,
): Promise<Load> {
  const { concurrency, signal } = plan;
  const pool = new Pool(server.origin, { connections: concurrency });
  async function ask(index: number): Promise<void> {
    const { statusCode, headers, body } = await pool.request(exchange.request(index));
    const bytes = Buffer.from(await body.arrayBuffer());
    exchange.check({ status: statusCode, headers, body: bytes }, index);
  }
  try {
    // On a busy machine code that never ran before may take too long: what counts comes after.
    await callsFor({ seconds: plan.warmUpSeconds, concurrency, signal }, (index) =>
      ask(index).catch(() => undefined),
    );
    const cpuBefore = await server.cpuMs();
    const calls = await callsFor({ seconds: plan.seconds, concurrency, signal }, ask);
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
