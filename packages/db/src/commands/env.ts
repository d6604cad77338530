/** The one reader of process.env of these commands. */
export function readDatabaseUrl(): string {
  const databaseUrl = process.env['DATABASE_URL'];
  if (databaseUrl !== undefined) return databaseUrl;
  process.stderr.write('DATABASE_URL is not set: give the database to migrate.\n');
  return process.exit(2);
}
