import { defineConfig } from 'prisma/config';

// These three commands never touch a database, yet Prisma looks for its schema
// engine first and would download it; any existing file ends that search.
const OFFLINE_COMMANDS = ['generate', 'validate', 'format'];
if (OFFLINE_COMMANDS.some((command) => process.argv.includes(command))) {
  process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath;
}

const databaseUrl = process.env['DATABASE_URL'];

export default defineConfig({
  schema: '../../prisma/schema.prisma',
  migrations: { path: '../../prisma/migrations' },
  ...(databaseUrl === undefined ? {} : { datasource: { url: databaseUrl } }),
});
