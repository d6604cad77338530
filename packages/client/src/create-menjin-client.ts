import { MAX_BATCH_SIZE } from '@menjin/contract';
import {
  createTRPCClient,
  httpBatchLink,
  httpLink,
  splitLink,
  type TRPCClient,
} from '@trpc/client';
import { createSessionFetch } from './create-session-fetch.ts';
import type { MenjinFetch } from './menjin-fetch.ts';
import type { MenjinRouter } from './menjin-router.ts';
import type { SessionStore } from './session-store.ts';
import { trpcUrl } from './trpc-url.ts';

const TIMEOUT_MS = 15_000;

export type MenjinClient = TRPCClient<MenjinRouter>;

export type MenjinClientOptions = {
  /**
   * Where menjin answers, such as `https://accounts.example.com`. `/trpc` is added, unless
   * the address ends in it: the pages' own procedures are at `https://…/api/trpc`.
   */
  url: string;
  /**
   * What says who asks. `'cookie'`: the browser's cookie, for pages of origins that the
   * server lists. A store: a token that is sent with each request and kept anew when an
   * answer carries one; for everything that has no cookies, and for one user alone.
   */
  session?: 'cookie' | SessionStore;
  /** What sends the requests, where the platform's `fetch` does not. */
  fetch?: MenjinFetch;
  /** How long an answer may take. */
  timeoutMs?: number;
};

/**
 * Everything that menjin can be asked, typed. Queries made in the same moment share a
 * request; a mutation always has its own.
 */
export function createMenjinClient({
  url,
  session = 'cookie',
  fetch = (address, request) => globalThis.fetch(address, request),
  timeoutMs = TIMEOUT_MS,
}: MenjinClientOptions): MenjinClient {
  const http = { url: trpcUrl(url), fetch: createSessionFetch({ session, fetch, timeoutMs }) };
  return createTRPCClient<MenjinRouter>({
    links: [
      splitLink({
        condition: ({ type }) => type === 'query',
        true: httpBatchLink({ ...http, maxItems: MAX_BATCH_SIZE }),
        false: httpLink(http),
      }),
    ],
  });
}
