import { createDatabase, dropDatabase } from '../../packages/local-stack/src/index.ts';
import type { BenchmarkSetting } from '../measuring/benchmark.ts';
import { inScope } from '../measuring/in-scope.ts';
import type { TemporaryPostgres } from '../services/start-temporary-postgres.ts';
import { type Arrivals, createArrivals } from './arrivals.ts';
import type { QueueKind, QueueUnderTest } from './queue-under-test.ts';

export type OpenedQueue = { queue: QueueUnderTest; arrivals: Arrivals; databaseUrl: string };

/** Runs a measurement over a queue that nobody has used: its kind's tables, made beforehand. */
export type WithQueue<Name> = <Result>(
  name: Name,
  measure: (opened: OpenedQueue) => Promise<Result>,
) => Promise<Result>;

/** Makes each kind's tables once, as a template for the databases of the measurements. */
export async function prepareQueues<Name extends string>(
  kinds: Record<Name, QueueKind>,
  { adminUrl, stateDirectory }: TemporaryPostgres,
  { signal, unwinding }: BenchmarkSetting,
): Promise<WithQueue<Name>> {
  for (const [name, kind] of Object.entries<QueueKind>(kinds))
    await kind.prepare(await createDatabase({ adminUrl, name }));

  let count = 0;
  return (template, measure) =>
    inScope(unwinding, async (scope) => {
      count += 1;
      const name = `measured_${count}`;
      const databaseUrl = await createDatabase({ adminUrl, name, template });
      scope.add(() => dropDatabase({ adminUrl, name }));
      const arrivals = createArrivals(signal);
      const place = { databaseUrl, stateDirectory, arrivals, scope, signal };
      return measure({ queue: await kinds[template].open(place), arrivals, databaseUrl });
    });
}
