import { setTimeout as delay } from 'node:timers/promises';
import { Client, escapeIdentifier } from 'pg';
import { errorCode } from './error-code.ts';

const IN_USE = '55006';
const PATIENCE_MS = 30_000;
const RETRY_MS = 50;
const NAME_MAX_BYTES = 63;

/**
 * Creates a database and answers its URL. A template that is in use is waited for; Postgres itself
 * waits 5 s before each refusal.
 * Throws an Error for a name Postgres would cut short, and Postgres's own when the name is taken
 * (42P04), the template does not exist (3D000) or stays in use for 30 s (55006).
 * @param adminUrl of another database of the same server, as a user who may create databases
 */
export async function createDatabase(request: {
  adminUrl: string;
  name: string;
  template?: string | undefined;
}): Promise<string> {
  const { adminUrl, name, template } = request;
  const source = template === undefined ? '' : ` template ${quote(template)}`;
  const statement = `create database ${quote(name)}${source}`;
  await withClient(adminUrl, async (client) => {
    const deadline = performance.now() + PATIENCE_MS;
    for (;;) {
      try {
        await client.query(statement);
        return;
      } catch (error) {
        if (errorCode(error) !== IN_USE || performance.now() > deadline) throw error;
        await delay(RETRY_MS);
      }
    }
  });
  const url = new URL(adminUrl);
  url.pathname = `/${encodeURI(name)}`;
  return url.href;
}

/** Drops a database and ends its sessions; one that does not exist is no error. */
export async function dropDatabase(request: { adminUrl: string; name: string }): Promise<void> {
  const statement = `drop database if exists ${quote(request.name)} with (force)`;
  await withClient(request.adminUrl, (client) => client.query(statement));
}

/** Postgres cuts longer names without an error, so that two of them may become one. */
function quote(name: string): string {
  const bytes = Buffer.byteLength(name);
  if (bytes === 0 || bytes > NAME_MAX_BYTES || name.includes('\0'))
    throw new Error(`A database name has 1 to ${NAME_MAX_BYTES} bytes: ${JSON.stringify(name)}`);
  return escapeIdentifier(name);
}

async function withClient(
  url: string,
  action: (client: Client) => Promise<unknown>,
): Promise<void> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await action(client);
  } finally {
    await client.end();
  }
}
