import type { Answer } from '../answer.ts';
import type { Calls, Send } from './calls.ts';

/** The procedures under their own names. */
export function createTrpcCalls(send: Send): Calls {
  return {
    async call(procedure, input = {}, asking = {}) {
      const request = { method: 'POST', path: `/trpc/${procedure}`, body: input };
      return readAnswer(await send(request, asking));
    },
    async query(procedure, { input, ...asking } = {}) {
      const search =
        input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
      return readAnswer(await send({ method: 'GET', path: `/trpc/${procedure}${search}` }, asking));
    },
    toString: () => 'tRPC',
  };
}

async function readAnswer<Data>(response: Response): Promise<Answer<Data>> {
  const text = await response.text();
  const { result, error } = JSON.parse(text);
  return {
    status: response.status,
    headers: response.headers,
    text,
    outcome: error?.data.appCode ?? 'ok',
    detail: error?.data.detail ?? {},
    fieldErrors: error?.data.fieldErrors ?? {},
    data: result?.data,
  };
}
