import type { RequestFacts } from './context.ts';

/** The facts of a request, from what every HTTP server offers: its headers. */
export function requestFacts(
  headers: Pick<Headers, 'get'>,
  options: {
    requestId: string;
    ip: string | null;
    isHttp: boolean;
    isBatch: boolean;
    sessionCookieName: string;
  },
): RequestFacts {
  const cookies = headers.get('cookie') ?? '';
  return {
    requestId: options.requestId,
    ip: options.ip,
    isHttp: options.isHttp,
    isBatch: options.isBatch,
    userAgent: headers.get('user-agent'),
    origin: headers.get('origin'),
    hasCookies: cookies !== '',
    contentType: headers.get('content-type'),
    sessionToken: readCookie(cookies, options.sessionCookieName),
  };
}

/** A cookie's value; tokens are plain ASCII, so nothing is decoded. */
function readCookie(header: string, name: string): string | null {
  for (const pair of header.split(';')) {
    const separator = pair.indexOf('=');
    if (separator !== -1 && pair.slice(0, separator).trim() === name) {
      return pair.slice(separator + 1).trim();
    }
  }
  return null;
}
