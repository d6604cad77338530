import { type Answer, jsonOf, type Request } from '../load/exchange.ts';

/** A query as the client of tRPC asks it alone. */
export function trpcQuery(path: string, input?: unknown): Request {
  const search = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
  return { method: 'GET', path: `/trpc/${path}${search}` };
}

export function trpcMutation(path: string, input: unknown): Request {
  return {
    method: 'POST',
    path: `/trpc/${path}`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  };
}

/** What a procedure answered. */
export const trpcData = (answer: Answer): unknown =>
  (jsonOf(answer) as { result: { data: unknown } }).result.data;
