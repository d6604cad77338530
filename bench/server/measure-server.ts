import type { Benchmark } from '../measuring/benchmark.ts';
import { interleave } from '../measuring/interleave.ts';
import { runStatements } from '../services/run-statements.ts';
import { startTemporaryPostgres } from '../services/start-temporary-postgres.ts';
import { createServerReport } from './report/create-server-report.ts';
import { serverCases } from './server-cases.ts';
import { startServers } from './start-servers.ts';

const CONCURRENCY = 32;
const FULL = { rounds: 3, warmUpSeconds: 2, seconds: 4 };
const QUICK = { rounds: 1, warmUpSeconds: 0.5, seconds: 0.7 };

/** What answering costs a server where nothing is hashed, beside floors and a peer. */
export const measureServer: Benchmark = async (setting) => {
  const { quick, signal, unwinding, say, begin } = setting;
  const plan = { ...(quick ? QUICK : FULL), concurrency: CONCURRENCY, signal, say };
  const rounds = setting.rounds ?? plan.rounds;
  say('Starting Postgres, Redis, our servers, the floors and better-auth …');
  const postgres = await startTemporaryPostgres(unwinding, signal);
  const { stateDirectory } = postgres;
  const servers = await startServers(postgres, { stateDirectory, scope: unwinding, signal });
  if (servers.direct === null)
    say('No redis-server is installed: Redis is reached over HTTP alone.');

  const loads = await interleave(serverCases(servers, plan), rounds, (round, name) =>
    begin(`Round ${round} of ${rounds}: ${name} …`),
  );
  const [version] = await runStatements(postgres.adminUrl, ['SHOW server_version']);
  return createServerReport({
    rounds,
    plan,
    loads,
    hasRedis: servers.direct !== null,
    postgresVersion: String(version?.['server_version']),
  });
};
