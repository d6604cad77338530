import { demand, type Exchange, jsonOf } from '../load/exchange.ts';
import { accountOf, tokenOf, USERNAME_PREFIX } from '../people.ts';
import { trpcData, trpcQuery } from './trpc.ts';

type Session = { user: { username: string } } | null;

const isOf = (session: Session, index: number) =>
  session?.user.username === `${USERNAME_PREFIX}${accountOf(index)}`;

const bearer = (index: number) => ({ authorization: `Bearer ${tokenOf(index)}` });
const cookie = (index: number) => ({ cookie: `menjin.session=${tokenOf(index)}` });

const rest = (headers: (index: number) => Record<string, string>): Exchange => ({
  request: (index) => ({ method: 'GET', path: '/sessions/current', headers: headers(index) }),
  check: (answer, index) =>
    demand(isOf((jsonOf(answer) as { session: Session }).session, index), answer),
});

/** Asked of our server and of the floor alike. */
export const restSessionByBearer = rest(bearer);
export const restSessionByCookie = rest(cookie);

export const trpcSession: Exchange = {
  request: (index) => ({ ...trpcQuery('session.current'), headers: bearer(index) }),
  check: (answer, index) => demand(isOf(trpcData(answer) as Session, index), answer),
};

/** Asked of the peer, with cookies that it gave to people of its own. */
export function peerSession(people: readonly { username: string; cookie: string }[]): Exchange {
  const personOf = (index: number) => people[index % people.length];
  return {
    request: (index) => ({
      method: 'GET',
      path: '/api/auth/get-session',
      headers: { cookie: personOf(index)?.cookie ?? '' },
    }),
    check(answer, index) {
      const username = (jsonOf(answer) as Session)?.user.username;
      demand(username !== undefined && username === personOf(index)?.username, answer);
    },
  };
}
