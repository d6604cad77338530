import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import proxyAddr from 'proxy-addr';

const HEADER = 'x-menjin-client';

/**
 * Tells the address that a request came from: of its socket, or of what trusted proxies say. Next
 * sends some requests on to this very server, with their headers: an action that another page
 * owns, and the page after a redirect. Those come from the client they first came from, which a
 * header says that nobody else can write: it begins with a secret of this process.
 */
export function clientAddress(
  isTrusted: (address: string, hop: number) => boolean,
): (request: IncomingMessage) => string {
  const mark = `${randomBytes(32).toString('base64url')} `;
  return (request) => {
    const marked = request.headers[HEADER];
    const isSentOn = typeof marked === 'string' && marked.startsWith(mark);
    const ip = isSentOn ? marked.slice(mark.length) : proxyAddr(request, isTrusted);
    request.headers[HEADER] = mark + ip;
    return ip;
  };
}
