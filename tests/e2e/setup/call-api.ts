import type { StackAddresses } from './stack-addresses.ts';

type Answer<Data> = {
  status: number;
  data: Data | undefined;
  /** The code of our catalogue, where it was refused. */
  appCode: string | undefined;
  /** The Set-Cookie header of the session, where one was made or renewed. */
  setCookie: string;
};

/** Calls a procedure on the API server, which is another process than the pages. */
export async function callApi<Data>(
  stack: StackAddresses,
  procedure: string,
  call: { input?: object; setCookie?: string; userAgent?: string } = {},
): Promise<Answer<Data>> {
  const { input, setCookie, userAgent } = call;
  const headers = {
    ...(setCookie === undefined ? {} : { cookie: cookieOf(setCookie), origin: stack.web }),
    ...(userAgent === undefined ? {} : { 'user-agent': userAgent }),
  };
  const response = await fetch(`${stack.server}/trpc/${procedure}`, {
    headers: { 'content-type': 'application/json', ...headers },
    ...(input === undefined ? {} : { method: 'POST', body: JSON.stringify(input) }),
  });
  const { result, error } = await response.json();
  return {
    status: response.status,
    data: result?.data,
    appCode: error?.data.appCode,
    setCookie: response.headers.getSetCookie()[0] ?? '',
  };
}

/** What a browser sends back of a Set-Cookie header. */
export const cookieOf = (setCookie: string) => setCookie.split(';')[0] ?? '';
