import { createLog, type Log } from './create-log.ts';
import { StartError } from './start-error.ts';

export type RunningProcess = {
  log: Log;
  /** Finishes what is running and lets go of everything. */
  stop: () => Promise<void>;
  /** Settles when its work ends on its own, which it never should. */
  ended?: Promise<unknown>;
};

// Supervisors commonly kill after 30 s.
const STOP_PATIENCE_MS = 25_000;
const LAST_LINES_PATIENCE_MS = 1_000;

/**
 * Runs a process from start to signal: refuses to start with a bad environment,
 * drains on SIGTERM and SIGINT and exits with 0, and outlives single failures
 * that nobody caught. Whether anybody reads its output makes no difference.
 */
export async function runProcess(start: () => Promise<RunningProcess>): Promise<void> {
  // Whoever read the output may be gone before us.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const running = await start().catch(refuse);
  const { log } = running;
  process.on('unhandledRejection', (error) => log.error({ event: 'unhandled', error }));
  process.on('uncaughtException', (error) => {
    // Its state can no longer be relied on: leave, and let the supervisor start anew.
    log.fatal({ event: 'uncaught', error });
    void drain(1);
  });

  let isStopping = false;
  async function drain(exitCode: number): Promise<void> {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), STOP_PATIENCE_MS).unref();
    await running.stop();
    log.info({ event: 'stopped' });
    // Who reads slowly gets the last lines too, who stands still is not waited for.
    process.stdout.write('', () => process.exit(exitCode));
    setTimeout(() => process.exit(exitCode), LAST_LINES_PATIENCE_MS);
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      log.info({ event: 'stopping', signal });
      void drain(0);
    });
  }
  void running.ended?.then(
    () => giveUp(undefined),
    (error: unknown) => giveUp(error),
  );
  function giveUp(error: unknown): void {
    if (isStopping) return;
    log.fatal({ event: 'ended', error });
    void drain(1);
  }
  log.info({ event: 'started' });
}

/** What the starter can mend is told in plain lines; anything else goes to the log. */
function refuse(error: unknown): never {
  if (error instanceof StartError) process.stderr.write(`${error.message}\n`);
  else createLog({ process: 'start', level: 'fatal' }).fatal({ event: 'start', error });
  process.exit(1);
}
