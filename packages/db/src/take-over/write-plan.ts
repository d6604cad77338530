import type pg from 'pg';
import type { PlannedUser } from './plan-users.ts';

const BATCH = 10_000;

/** Writes what `prisma/take-over/django-tb-users.sql` reads; gone when the transaction ends. */
export async function writePlan(client: pg.Client, users: readonly PlannedUser[]): Promise<void> {
  await client.query(
    `CREATE TEMPORARY TABLE taken_over (
       id BIGINT PRIMARY KEY, username TEXT NOT NULL, username_key TEXT NOT NULL, mobile TEXT
     ) ON COMMIT DROP`,
  );
  for (let start = 0; start < users.length; start += BATCH) {
    const batch = users.slice(start, start + BATCH);
    await client.query(
      'INSERT INTO taken_over SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[])',
      [
        batch.map(({ id }) => id),
        batch.map(({ username }) => username),
        batch.map(({ usernameKey }) => usernameKey),
        batch.map(({ mobile }) => mobile),
      ],
    );
  }
  await client.query('ANALYZE taken_over');
}
