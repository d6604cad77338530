import type { Person } from '../sign-up.ts';
import { type RawAnswer, sendRaw } from './send-raw.ts';

// From here on nobody in front of the server is believed what they say of their clients.
export const NO_PROXY = { TRUSTED_PROXIES: '', LOGIN_MAX_FAILURES_PER_IP_HOUR: '1000' };

/** Tries a wrong password at some path of one face or the other. */
export const guessesAt =
  (server: string) =>
  (path: string, { username }: Pick<Person, 'username'>, headers = {}): Promise<RawAnswer> =>
    sendRaw(server, {
      method: 'POST',
      path,
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(
        path.includes('.') || path.includes('%2e')
          ? { identifier: username, password: 'wrong horse' }
          : { username, password: 'wrong horse' },
      ),
    });
