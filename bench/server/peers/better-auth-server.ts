// A process of its own: better-auth behind node:http, as its documentation shows it, on the port
// of argv[2] and over the database of argv[3]. Its limits of requests are off.
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { toNodeHandler } from 'better-auth/node';
import { username } from 'better-auth/plugins';
import { openPool } from '../../services/open-pool.ts';
import { CONNECTIONS } from '../connections.ts';

const [, , port, databaseUrl = ''] = process.argv;
const options = {
  baseURL: `http://127.0.0.1:${port}`,
  secret: randomBytes(32).toString('base64url'),
  database: openPool(databaseUrl, CONNECTIONS),
  emailAndPassword: { enabled: true },
  plugins: [username()],
  rateLimit: { enabled: false },
  telemetry: { enabled: false },
};

const { runMigrations } = await getMigrations(options);
await runMigrations();
const handle = toNodeHandler(betterAuth(options));
createServer((request, response) => void handle(request, response)).listen(
  Number(port),
  '127.0.0.1',
);
