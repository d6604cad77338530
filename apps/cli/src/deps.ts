import { AppError } from '@menjin/api';
import { createLog, createMetrics, readEnvironment } from '@menjin/runtime';
import { CommandError } from './command-error.ts';
import { findEnvironment } from './env.ts';
import type { Texts } from './i18n/texts.ts';

type Opened = Awaited<ReturnType<typeof openDeps>>;

/**
 * Opens what a command works with, and closes it again whatever comes of it.
 *
 * @throws CommandError where there is no environment, or its database is away
 * @throws StartError with one line for each variable that is wrong
 */
export async function withDeps<Result>(
  { words }: Pick<Texts, 'words'>,
  work: (opened: Opened) => Promise<Result>,
): Promise<Result> {
  const environment = findEnvironment();
  if (environment === null) throw new CommandError(words.noEnvironment);
  const opened = await openDeps(environment.variables);
  try {
    return await work(opened);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'DEPENDENCY_DOWN') throw error;
    throw new CommandError(environment.isOfDev ? words.devIsGone : words.databaseAway);
  } finally {
    await opened.close();
  }
}

/** The same as the pages and the API open, so that all go by the same rules. */
async function openDeps(variables: Record<string, string | undefined>) {
  // Not above: half of it is generated, and whoever has neither is to be told what to do first.
  const adapters = await import('@menjin/api/adapters');
  const env = readEnvironment(adapters.depsEnv({}), variables);
  const log = createLog({ process: 'cli', level: env.LOG_LEVEL, destination: process.stderr });
  const metrics = createMetrics('cli');
  const options = adapters.depsOptionsFromEnv(env);
  return { ...adapters.createDeps({ ...options, log, metrics }), env };
}
