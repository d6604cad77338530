import { request } from 'undici';
import { runStatements } from '../../services/run-statements.ts';
import { ACCOUNTS, USERNAME_PREFIX } from '../people.ts';

// Each of them costs a hash of scrypt.
const SIGNED_IN = 8;

export type PeerPerson = { username: string; cookie: string };

/** As many accounts as ours, and a few people who sign up themselves: they get the cookies. */
export async function seedBetterAuth(origin: string, databaseUrl: string): Promise<PeerPerson[]> {
  await runStatements(databaseUrl, [
    `INSERT INTO "user" (id, name, email, "emailVerified", username, "createdAt", "updatedAt")
     SELECT 'seeded-' || n, '-', n || '@example.com', false, '${USERNAME_PREFIX}' || n, now(), now()
     FROM generate_series(1, ${ACCOUNTS}) AS n ORDER BY n`,
    'VACUUM ANALYZE',
  ]);
  const people: PeerPerson[] = [];
  for (let person = 1; person <= SIGNED_IN; person += 1)
    people.push(await signUp(origin, `signed_in_${person}`));
  return people;
}

async function signUp(origin: string, username: string): Promise<PeerPerson> {
  const { statusCode, headers, body } = await request(`${origin}/api/auth/sign-up/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({
      name: username,
      email: `${username}@example.com`,
      password: 'a password of this run',
      username,
    }),
  });
  const answer = await body.text();
  const cookie = [headers['set-cookie'] ?? []].flat().map((line) => line.split(';')[0]);
  if (statusCode !== 200 || cookie.length === 0)
    throw new Error(`better-auth did not sign ${username} up: ${statusCode}, ${answer}`);
  return { username, cookie: cookie.join('; ') };
}
