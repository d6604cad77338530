import type { ServerResponse } from 'node:http';

const OF_THE_OTHER_DOCUMENT = ['content-encoding', 'transfer-encoding', 'etag', 'link'];

/**
 * Next answers for a page that failed with a document in which there is nothing until
 * its script has run, and fetched the rest. This puts one in its place that can be read at
 * once. What scripts ask for, which is no document, is left alone.
 */
export function replaceFailedPages(response: ServerResponse, errorPage: () => string): void {
  const { writeHead, write, end } = response;
  let page: Buffer | null = null;

  const isFailed = (status: number) =>
    status === 500 && String(response.getHeader('content-type')).startsWith('text/html');

  response.writeHead = (status: number, ...rest: unknown[]) => {
    if (!isFailed(status))
      return Reflect.apply(writeHead, response, [status, ...rest]) as ServerResponse;
    page = Buffer.from(errorPage());
    for (const name of OF_THE_OTHER_DOCUMENT) response.removeHeader(name);
    const headers = { 'content-length': page.byteLength, 'cache-control': 'no-store' };
    return Reflect.apply(writeHead, response, [status, headers]) as ServerResponse;
  };

  /** Sends the page in place of what there is to send, if it has to. */
  const isReplaced = () => {
    if (!response.headersSent && isFailed(response.statusCode)) response.writeHead(500);
    if (page === null) return false;
    if (!response.writableEnded) Reflect.apply(end, response, [page]);
    return true;
  };
  response.write = (...chunk: unknown[]) =>
    isReplaced() || (Reflect.apply(write, response, chunk) as boolean);
  response.end = (...chunk: unknown[]) =>
    isReplaced() ? response : (Reflect.apply(end, response, chunk) as ServerResponse);
}
