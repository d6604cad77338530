import type { OutgoingHttpHeaders } from 'node:http';
import type { FastifyInstance, HTTPMethods } from 'fastify';
import { newAddress } from './new-address.ts';

export type Answer = {
  status: number;
  headers: OutgoingHttpHeaders;
  /** The lines of Set-Cookie. */
  cookies: string[];
  /** What was sent as JSON; otherwise the text. */
  body: unknown;
};

export type Asked = {
  /** Undefined for one that would be sent otherwise. */
  headers?: Record<string, string | undefined>;
  /** One of its own where nothing is said. */
  ip?: string;
  /** Sent as JSON; a string as it is. */
  body?: unknown;
};

/** Has a server answer one request, which carries nothing but what is said here. */
export async function send(
  server: FastifyInstance,
  method: HTTPMethods,
  url: string,
  { headers = {}, ip = newAddress(), body }: Asked = {},
): Promise<Answer> {
  const json = body === undefined ? {} : { 'content-type': 'application/json' };
  const sent = Object.entries({ ...json, ...headers }).filter(([, value]) => value !== undefined);
  const response = await server.inject({
    method,
    url,
    remoteAddress: ip,
    headers: Object.fromEntries(sent),
    ...(body === undefined
      ? {}
      : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const isJson = String(response.headers['content-type']).startsWith('application/json');
  return {
    status: response.statusCode,
    headers: response.headers,
    cookies: [response.headers['set-cookie'] ?? []].flat(),
    body: isJson && response.body !== '' ? response.json() : response.body,
  };
}
