import type { MenjinFetch, MenjinRequest } from '../menjin-fetch.ts';

/** A `fetch` that answers every procedure with null, and what was sent through it. */
export function recordRequests(
  headersOfAnswer: (url: string) => Record<string, string> = () => ({}),
) {
  const requests: ({ url: string } & MenjinRequest)[] = [];
  const fetch: MenjinFetch = async (url, request) => {
    requests.push({ url, ...request });
    const calls = new URL(url).pathname.split(',').map(() => ({ result: { data: null } }));
    const body = url.includes('batch=1') ? calls : calls[0];
    return new Response(JSON.stringify(body), { headers: headersOfAnswer(url) });
  };
  return { requests, fetch };
}
