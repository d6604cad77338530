import { deployMigrations } from '../deploy-migrations.ts';
import { MIGRATIONS_DIRECTORY } from '../migrations-directory.ts';

const databaseUrl = process.env['DATABASE_URL'];
if (databaseUrl === undefined) {
  process.stderr.write('DATABASE_URL is not set: give the database to migrate.\n');
  process.exit(2);
}
const applied = await deployMigrations({ databaseUrl, migrationsDirectory: MIGRATIONS_DIRECTORY });
process.stdout.write(applied.length === 0 ? 'Nothing to apply.\n' : `Applied ${applied.join(', ')}\n`);
