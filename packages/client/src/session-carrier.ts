import { FLOW_HEADER, SESSION_CARRIER_HEADER } from '@menjin/contract';
import type { MenjinRequest } from './menjin-fetch.ts';
import { newFlowToken } from './new-flow-token.ts';
import type { SessionStore } from './session-store.ts';

/** How a session travels with a request, and back with its answer. */
type SessionCarrier = Pick<MenjinRequest, 'credentials'> & {
  /** The token that a request is sent with; null for none. */
  token(): Promise<string | null>;
  headers(token: string | null): Record<string, string>;
  /** Takes in what an answer says of the session that its request was sent with. */
  keep(sent: string | null, told: string | null): Promise<void>;
};

const byCookie: SessionCarrier = {
  credentials: 'include',
  token: async () => null,
  headers: () => ({}),
  keep: async () => undefined,
};

export const sessionCarrier = (session: 'cookie' | SessionStore): SessionCarrier =>
  session === 'cookie' ? byCookie : byToken(session);

function byToken(store: SessionStore): SessionCarrier {
  const always = { [SESSION_CARRIER_HEADER]: 'bearer', [FLOW_HEADER]: newFlowToken() };
  return {
    credentials: 'omit',
    token: async () => store.get(),
    headers: (token) => ({
      ...always,
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    }),
    async keep(sent, told) {
      if (told === null) return;
      if (told !== '') await store.set(told);
      // The end of a session ends only that one: meanwhile another may have begun.
      else if ((await store.get()) === sent) await store.set(null);
    },
  };
}
