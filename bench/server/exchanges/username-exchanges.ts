import { demand, type Exchange, jsonOf } from '../load/exchange.ts';
import { askedName } from '../people.ts';
import { trpcData, trpcQuery } from './trpc.ts';

/** Asked of our server and of the floor alike. */
export const restUsernameCount: Exchange = {
  request: (index) => ({ method: 'GET', path: `/usernames/${askedName(index).username}/count/` }),
  check(answer, index) {
    const { code, count } = jsonOf(answer) as { code: number; count: number };
    demand(code === 0 && count === (askedName(index).isTaken ? 1 : 0), answer);
  },
};

export const trpcUsername: Exchange = {
  request: (index) =>
    trpcQuery('register.isUsernameAvailable', { username: askedName(index).username }),
  check(answer, index) {
    const { available } = trpcData(answer) as { available: boolean };
    demand(available === !askedName(index).isTaken, answer);
  },
};

export const peerUsername: Exchange = {
  request: (index) => ({
    method: 'POST',
    path: '/api/auth/is-username-available',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: askedName(index).username }),
  }),
  check(answer, index) {
    const { available } = jsonOf(answer) as { available: boolean };
    demand(available === !askedName(index).isTaken, answer);
  },
};

/** An answer that nothing is looked up for. */
export const anyJson: Exchange = {
  request: () => ({ method: 'GET', path: '/' }),
  check: (answer) => demand((jsonOf(answer) as { count: number }).count === 1, answer),
};
