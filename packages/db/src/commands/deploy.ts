import { deployMigrations } from '../deploy-migrations.ts';
import { MIGRATIONS_DIRECTORY } from '../migrations-directory.ts';
import { readDatabaseUrl } from './env.ts';
import { fail } from './fail.ts';

const applied = await deployMigrations({
  databaseUrl: readDatabaseUrl(),
  migrationsDirectory: MIGRATIONS_DIRECTORY,
}).catch(fail);
process.stdout.write(
  applied.length === 0 ? 'Nothing to apply.\n' : `Applied ${applied.join(', ')}\n`,
);
