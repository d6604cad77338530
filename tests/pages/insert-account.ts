import type { Visit } from './page-state.ts';

// Nobody signs in by it: it only has to look like a password.
const PASSWORD_HASH = 'pbkdf2_sha256$1000$salt$hash';

/** An account that has the visit's number. */
export async function insertAccount(
  { query, mobile }: Pick<Visit, 'query' | 'mobile'>,
  { lastUsedDaysAgo = 0, email = '' }: { lastUsedDaysAgo?: number; email?: string } = {},
): Promise<void> {
  const username = `owner_${mobile}`;
  await query(
    `INSERT INTO tb_users (username, username_key, password, mobile, email, email_active, last_login)
    VALUES ($1, $2, $3, $4, $5, $6, now() - $7 * interval '1 day')`,
    [username, username, PASSWORD_HASH, mobile, email, email !== '', lastUsedDaysAgo],
  );
}
