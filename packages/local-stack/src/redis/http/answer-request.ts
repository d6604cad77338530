import type { IncomingMessage } from 'node:http';
import type { RedisBackend, Reply } from '../redis-backend.ts';
import { RedisError } from '../redis-error.ts';
import { encodeReply } from './encode-reply.ts';
import { hasToken } from './has-token.ts';
import { HttpError } from './http-error.ts';
import { parseCommandBody, parseCommandPath, parseCommandsBody } from './parse-command.ts';
import { readBody } from './read-body.ts';

type Item = { readonly result: Reply } | { readonly error: string };

export type Answer = { readonly status: number; readonly body: Item | Item[] };

/** Turns one request of the Upstash protocol into commands and their replies into the answer. */
export async function answerRequest(
  request: IncomingMessage,
  backend: RedisBackend,
  token: string,
): Promise<Answer> {
  try {
    return { status: 200, body: await runRequest(request, backend, token) };
  } catch (error) {
    return { status: statusOf(error), body: errorItem(error) };
  }
}

async function runRequest(
  request: IncomingMessage,
  backend: RedisBackend,
  token: string,
): Promise<Item | Item[]> {
  const [path = '/', search = ''] = splitOnce(request.url ?? '/', '?');
  const query = new URLSearchParams(search);
  const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (!hasToken(bearer ?? query.get('_token') ?? undefined, token))
    throw new HttpError(401, 'Unauthorized');

  const method = request.method ?? 'GET';
  const hasBody = method === 'POST' || method === 'PUT';
  if (!hasBody && method !== 'GET' && method !== 'HEAD')
    throw new HttpError(405, 'ERR method not allowed');
  const body = hasBody ? await readBody(request) : '';
  const toItem = (reply: Reply | Error): Item =>
    reply instanceof Error
      ? errorItem(reply)
      : { result: encodeReply(reply, request.headers['upstash-encoding'] === 'base64') };

  if (path === '/pipeline') return (await runInOrder(backend, parseCommandsBody(body))).map(toItem);
  if (path === '/multi-exec')
    return (await backend.transaction(parseCommandsBody(body))).map(toItem);
  const command = path === '/' ? parseCommandBody(body) : parseCommandPath(path, query, body);
  return toItem(await backend.execute(command));
}

/** Commands of a pipeline start in order without waiting for each other; each has its own outcome. */
async function runInOrder(
  backend: RedisBackend,
  commands: readonly string[][],
): Promise<(Reply | Error)[]> {
  const outcomes = await Promise.allSettled(commands.map((command) => backend.execute(command)));
  return outcomes.map((outcome) =>
    outcome.status === 'fulfilled' ? outcome.value : toError(outcome.reason),
  );
}

function statusOf(error: unknown): number {
  if (error instanceof HttpError) return error.status;
  return error instanceof RedisError ? 400 : 503;
}

function errorItem(error: unknown): { error: string } {
  const isWorded = error instanceof HttpError || error instanceof RedisError;
  return {
    error: isWorded ? error.message : `ERR the backend did not answer: ${toError(error).message}`,
  };
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
