import { deployMigrations, MIGRATIONS_DIRECTORY } from '../../packages/db/src/migrations.ts';
import { createDatabase } from '../../packages/local-stack/src/index.ts';
import { runStatements } from '../services/run-statements.ts';
import { ACCOUNTS, accountOf, SESSIONS, tokenOf, USERNAME_PREFIX } from './people.ts';

/** A database with our schema, full of accounts, some of which are signed in. */
export async function seedAccounts(adminUrl: string): Promise<string> {
  const databaseUrl = await createDatabase({ adminUrl, name: 'menjin' });
  await deployMigrations({ databaseUrl, migrationsDirectory: MIGRATIONS_DIRECTORY });
  const sessions = Array.from(
    { length: SESSIONS },
    (_, index) => `(${accountOf(index)}, '${tokenOf(index)}')`,
  );
  await runStatements(databaseUrl, [
    `INSERT INTO tb_users (password, username, username_key, mobile)
     SELECT '!', '${USERNAME_PREFIX}' || n, '${USERNAME_PREFIX}' || n, '13' || lpad(n::text, 9, '0')
     FROM generate_series(1, ${ACCOUNTS}) AS n ORDER BY n`,
    `INSERT INTO sessions (id, token_hash, user_id, remembered, created_at, last_seen_at, expires_at)
     SELECT gen_random_uuid(), sha256(convert_to(token, 'UTF8')), account, false, now(), now(),
       now() + interval '2 hours'
     FROM (VALUES ${sessions.join(', ')}) AS signed_in (account, token)`,
    'VACUUM ANALYZE',
  ]);
  return databaseUrl;
}
