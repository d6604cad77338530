import { SESSION_TOKEN_HEADER } from '@menjin/contract';
import { answerWithin } from './answer-within.ts';
import type { MenjinFetch } from './menjin-fetch.ts';
import { readAnswer } from './read-answer.ts';
import { sessionCarrier } from './session-carrier.ts';
import type { SessionStore } from './session-store.ts';

/** A request as tRPC makes it; all that is sent here is JSON. */
type TrpcRequest = {
  method?: string | undefined;
  headers?: unknown;
  body?: unknown;
  signal?: AbortSignal | null | undefined;
};

/** Sends tRPC's requests in the name of the session, and keeps what an answer says of it. */
export function createSessionFetch(options: {
  session: 'cookie' | SessionStore;
  fetch: MenjinFetch;
  timeoutMs: number;
}) {
  const { fetch, timeoutMs } = options;
  const carrier = sessionCarrier(options.session);
  return (url: unknown, { method = 'GET', headers, body, signal }: TrpcRequest = {}) =>
    answerWithin(timeoutMs, signal, async (ownSignal) => {
      const token = await carrier.token();
      // Not every `fetch` looks at its signal, and not every signal has `throwIfAborted`.
      if (ownSignal.aborted) throw new Error('It was given up while the store was asked.');
      const answer = await fetch(String(url), {
        method,
        headers: { ...(headers as object), ...carrier.headers(token) },
        credentials: carrier.credentials,
        ...(typeof body === 'string' ? { body } : {}),
        signal: ownSignal,
      });
      const text = await answer.text();
      await carrier.keep(token, answer.headers.get(SESSION_TOKEN_HEADER));
      const { ok, status } = answer;
      return { ok, status, headers: answer.headers, json: async () => readAnswer(status, text) };
    });
}
