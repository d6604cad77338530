import { parseArgs } from 'node:util';
import { MIGRATIONS_DIRECTORY } from '../migrations-directory.ts';
import { takeOverDjangoUsers } from '../take-over-django-users.ts';
import { readDatabaseUrl } from './env.ts';
import { fail } from './fail.ts';

const { rename } = readOptions();

const takeOver = await takeOverDjangoUsers({
  databaseUrl: readDatabaseUrl(),
  migrationsDirectory: MIGRATIONS_DIRECTORY,
  renameConflicting: rename,
}).catch(fail);

const print = (line: string) => process.stdout.write(`${line}\n`);
switch (takeOver.outcome) {
  case 'taken-over':
    for (const { userId, reason, resolution } of takeOver.resolved)
      print(`User ${userId}: ${reason}; ${resolution}.`);
    print(`Took over ${takeOver.users} users, and applied ${takeOver.applied.join(', ')}.`);
    break;
  case 'nothing-to-do':
    print('Nothing to take over: menjin has been deployed to this database before.');
    if (takeOver.applied.length > 0) print(`Applied ${takeOver.applied.join(', ')}.`);
    break;
  case 'refused':
    for (const { userId, reason } of takeOver.conflicts) print(`User ${userId}: ${reason}.`);
    print('Nothing was changed. Correct these in Django, or run this again with --rename.');
    process.exitCode = 1;
    break;
}

function readOptions() {
  try {
    // Some package runners pass on the `--` that stood before the options.
    const args = process.argv.slice(2).filter((arg) => arg !== '--');
    return parseArgs({ args, options: { rename: { type: 'boolean', default: false } } }).values;
  } catch (error) {
    return fail(error);
  }
}
