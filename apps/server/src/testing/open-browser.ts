import type { FastifyInstance, HTTPMethods } from 'fastify';
import { newAddress } from './new-address.ts';
import { type Answer, type Asked, send } from './send.ts';

export type Browser = {
  /** What it would send back, by name. */
  cookies: Map<string, string>;
  /** The Cookie header as it is now. */
  cookie(): string;
  get(url: string, asked?: Asked): Promise<Answer>;
  post(url: string, body?: unknown, asked?: Asked): Promise<Answer>;
  put(url: string, body?: unknown, asked?: Asked): Promise<Answer>;
  delete(url: string, asked?: Asked): Promise<Answer>;
};

/** The page of a front end that is on the list; what it says of itself is what browsers say. */
export const PAGE = { origin: 'https://accounts.example.com', 'sec-fetch-site': 'cross-site' };

/** A browser at an address of its own that shows such a page, and keeps cookies. */
export function openBrowser(server: FastifyInstance): Browser {
  const ip = newAddress();
  const cookies = new Map<string, string>();
  const cookie = () => Array.from(cookies, (pair) => pair.join('=')).join('; ');

  async function ask(method: HTTPMethods, url: string, asked: Asked = {}): Promise<Answer> {
    const kept: Record<string, string> = cookies.size === 0 ? {} : { cookie: cookie() };
    const headers = { ...PAGE, ...kept, ...asked.headers };
    const answer = await send(server, method, url, { ip, ...asked, headers });
    for (const line of answer.cookies) keep(line);
    return answer;
  }

  function keep(line: string): void {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    const name = pair.slice(0, at);
    if (line.includes('Max-Age=0')) cookies.delete(name);
    else cookies.set(name, pair.slice(at + 1));
  }

  return {
    cookies,
    cookie,
    get: (url, asked) => ask('GET', url, asked),
    post: (url, body, asked) => ask('POST', url, { ...asked, body }),
    put: (url, body, asked) => ask('PUT', url, { ...asked, body }),
    delete: (url, asked) => ask('DELETE', url, asked),
  };
}
