import { createServer, type ServerResponse } from 'node:http';

/**
 * As bare as an answer gets: node:http alone, and what is asked for is the second part of the
 * path. Whatever fails ends the process, and the run with it.
 */
export function serveJson(port: string | undefined, answer: (asked: string) => unknown): void {
  async function reply(url: string, response: ServerResponse): Promise<void> {
    const [, , asked = ''] = url.split('/');
    const body = JSON.stringify(await answer(asked));
    response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  }
  createServer((request, response) => void reply(request.url ?? '', response)).listen(
    Number(port),
    '127.0.0.1',
  );
}
