import { inheritedEnv } from '../env.ts';

/** How Postgres's programs are run, since they refuse to run as root. */
export type PostgresRunner = {
  /** What stands before each command: nothing, or `unshare` and its options. */
  prefix: readonly string[];
  /** Whom commands are spawned as and data belongs to; null for the launcher's own account. */
  account: { uid: number; gid: number } | null;
};

export type PostgresCommand = {
  file: string;
  args: string[];
  options: { cwd: string; env: NodeJS.ProcessEnv; uid?: number; gid?: number };
};

/** One command line, ready for spawn or execFile. */
export function postgresCommand(
  runner: PostgresRunner,
  program: string,
  args: readonly string[],
): PostgresCommand {
  const [file = program, ...rest] = [...runner.prefix, program, ...args];
  return {
    file,
    args: rest,
    // The launcher's folder may be closed to the account. Messages stay English, as some are read.
    options: { cwd: '/', env: { ...withoutPostgresVariables(), LC_ALL: 'C' }, ...runner.account },
  };
}

/** PGDATA, PGPORT, PGOPTIONS and the like are meant for somebody else's server. */
function withoutPostgresVariables(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(inheritedEnv()).filter(([name]) => !name.startsWith('PG')),
  );
}
