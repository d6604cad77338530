import { answerWithin } from './answer-within.ts';
import type { MenjinFetch, MenjinRequest } from './menjin-fetch.ts';
import type { SessionStore } from './session-store.ts';

/** A request as tRPC makes it; it sends nothing but JSON here. */
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
  const { session, fetch, timeoutMs } = options;
  return async (url: unknown, request: TrpcRequest = {}) => {
    const token = session === 'cookie' ? null : await session.get();
    const given = {
      method: request.method ?? 'GET',
      headers: { ...(request.headers as object), ...sessionHeaders(session, token) },
      ...(typeof request.body === 'string' ? { body: request.body } : {}),
      credentials: session === 'cookie' ? 'include' : 'omit',
    } satisfies Omit<MenjinRequest, 'signal'>;
    return answerWithin(timeoutMs, request.signal, async (signal) => {
      const { ok, status, headers, text } = await readAll(fetch(String(url), { ...given, signal }));
      if (session !== 'cookie')
        await keepToken(session, token, headers.get('menjin-session-token'));
      return { ok, status, headers, json: async (): Promise<unknown> => JSON.parse(text) };
    });
  };
}

async function readAll(sent: ReturnType<MenjinFetch>) {
  const answer = await sent;
  const { ok, status, headers } = answer;
  return { ok, status, headers, text: await answer.text() };
}

function sessionHeaders(
  session: 'cookie' | SessionStore,
  token: string | null,
): Record<string, string> {
  if (session === 'cookie') return {};
  return {
    'menjin-session': 'bearer',
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  };
}

/** An answer that ends a session ends only its own: meanwhile another may have begun. */
async function keepToken(
  session: SessionStore,
  sent: string | null,
  told: string | null,
): Promise<void> {
  if (told === null) return;
  if (told !== '') await session.set(told);
  else if ((await session.get()) === sent) await session.set(null);
}
