// A launcher of its own process: starts the Postgres of argv[2], says so in one line, and stays.
import { startPostgres } from '../start-postgres.ts';

const [, , dataDirectory = ''] = process.argv;
const { url, port, reused } = await startPostgres({ dataDirectory, durable: false });
process.stdout.write(`${JSON.stringify({ url, port, reused })}\n`);
setInterval(() => undefined, 60_000);
