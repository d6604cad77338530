import pg from 'pg';

/** Runs SQL over a connection of its own and answers the rows of its last statement. */
export async function queryRows(
  databaseUrl: string,
  sql: string,
): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const answers = [await client.query<Record<string, unknown>>(sql)].flat();
    return answers.at(-1)?.rows ?? [];
  } finally {
    await client.end();
  }
}
