import { callApi } from '../e2e/setup/call-api.ts';
import { signIn } from '../e2e/setup/sign-in.ts';
import { type Account, signUp } from '../e2e/setup/sign-up.ts';
import { waitForSms } from '../e2e/setup/wait-for-sms.ts';
import type { Guest, Visit } from './page-state.ts';

const CHROME_ON_WINDOWS =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36';
const SAFARI_ON_IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';

/** What happened to the account of who has used it for a while, and how many hours ago. */
const HISTORY = [
  ['registered', 1488, SAFARI_ON_IPHONE],
  ['email-set', 1487, SAFARI_ON_IPHONE],
  ['email-verified', 1486, SAFARI_ON_IPHONE],
  ['signed-in', 300, CHROME_ON_WINDOWS],
  ['sign-in-failed', 200, null],
  ['signed-in-by-code', 100, SAFARI_ON_IPHONE],
  ['confirmed', 75, CHROME_ON_WINDOWS],
  ['password-changed', 74, CHROME_ON_WINDOWS],
] as const;

export type Person = {
  id: number;
  /** Of the session in the browser. */
  setCookie: string;
};

export type Guests = Pick<Visit, 'stack' | 'redis' | 'query'> & {
  /** An account that nobody else has. */
  newAccount: (guest: Guest) => Account;
};

/** Makes the account of one kind of visitor, and signs it in. */
export function invite(guests: Guests, visitor: Guest): Promise<Person> {
  return MAKERS[visitor](guests, guests.newAccount(visitor));
}

const MAKERS: Record<Guest, (guests: Guests, account: Account) => Promise<Person>> = {
  async newcomer(guests, account) {
    const { stack } = guests;
    const registered = await register(guests, account);
    const setCookie = await signIn(stack, account, { userAgent: CHROME_ON_WINDOWS });
    await callApi(stack, 'session.end', { input: {}, setCookie: registered.setCookie });
    return { ...registered, setCookie };
  },

  async user(guests, account) {
    const { stack, query } = guests;
    const { id, setCookie } = await register(guests, account);
    await callApi(stack, 'session.end', { input: {}, setCookie });
    await signIn(stack, account, { userAgent: SAFARI_ON_IPHONE });
    await query(
      `UPDATE sessions SET ip_prefix = '203.0.113.0/24', last_seen_at = now() - interval '65 minutes'
      WHERE user_id = $1`,
      [id],
    );
    await query(
      `UPDATE tb_users SET email = $2, email_active = true, date_joined = now() - interval '1488 hours',
      password_changed_at = now() - interval '74 hours' WHERE id = $1`,
      [id, `${account.username}@example.com`],
    );
    await writeHistory(guests, id);
    return { id, setCookie: await signIn(stack, account, { userAgent: CHROME_ON_WINDOWS }) };
  },

  async bare(guests, account) {
    const { id, setCookie } = await register(guests, account);
    await guests.query(
      `UPDATE tb_users SET mobile = NULL, password = '!', email = $2 WHERE id = $1`,
      [id, `${account.username}@example.com`],
    );
    return { id, setCookie };
  },

  async staff(guests, account) {
    const { id, setCookie } = await register(guests, account);
    await guests.query('UPDATE tb_users SET is_staff = true WHERE id = $1', [id]);
    return { id, setCookie };
  },
};

async function register({ stack, redis, query }: Guests, account: Account): Promise<Person> {
  const newestSms = (mobile: string) => waitForSms(stack.inbox, mobile);
  const setCookie = await signUp({ stack, redis, newestSms }, account);
  const [row] = await query<{ id: number }>('SELECT id FROM tb_users WHERE mobile = $1', [
    account.mobile,
  ]);
  if (row === undefined) throw new Error('The account was not made.');
  return { id: row.id, setCookie };
}

async function writeHistory({ query }: Guests, userId: number): Promise<void> {
  await query('DELETE FROM audit_events WHERE user_id = $1', [userId]);
  for (const [event, hoursAgo, userAgent] of HISTORY) {
    await query(
      `INSERT INTO audit_events (id, user_id, event, at, ip_prefix, user_agent)
      VALUES (gen_random_uuid(), $1, $2, now() - $3 * interval '1 hour', '203.0.113.0/24', $4)`,
      [userId, event, hoursAgo, userAgent],
    );
  }
}
