import { randomBytes } from 'node:crypto';
import type { FastifyInstance, HTTPMethods } from 'fastify';
import { newAddress } from './new-address.ts';
import { type Answer, type Asked, send } from './send.ts';

export type App = {
  /** The session it has; null where it has none. */
  token: string | null;
  get(url: string, asked?: Asked): Promise<Answer>;
  post(url: string, body?: unknown): Promise<Answer>;
  put(url: string, body?: unknown): Promise<Answer>;
  delete(url: string): Promise<Answer>;
};

/** A mini-program or a native app: it keeps its session itself, and neither takes nor sends cookies. */
export function openApp(server: FastifyInstance): App {
  const ip = newAddress();
  const flow = randomBytes(16).toString('base64url');
  async function ask(method: HTTPMethods, url: string, asked: Asked = {}): Promise<Answer> {
    const signedIn: Record<string, string> =
      app.token === null ? {} : { authorization: `Bearer ${app.token}` };
    const own = { 'menjin-session': 'bearer', 'menjin-flow': flow, ...signedIn };
    const answer = await send(server, method, url, {
      ip,
      ...asked,
      headers: { ...own, ...asked.headers },
    });
    const token = answer.headers['menjin-session-token'];
    if (token !== undefined) app.token = String(token) || null;
    return answer;
  }
  const app: App = {
    token: null,
    get: (url, asked) => ask('GET', url, asked),
    post: (url, body) => ask('POST', url, { body }),
    put: (url, body) => ask('PUT', url, { body }),
    delete: (url) => ask('DELETE', url),
  };
  return app;
}
