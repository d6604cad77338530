import { bearerFacts, isBearerRequest } from './bearer.ts';
import type { Deps, RequestFacts } from './context.ts';
import { isFlowToken } from './flow-cookie.ts';

/** The names under which our cookies arrive. */
export type CookieNames = { session: string; flow: string; device: string };

export function cookieNames(
  deps: Pick<Deps, 'sessionCookies' | 'flowCookies' | 'knownDevices'>,
): CookieNames {
  return {
    session: deps.sessionCookies.name,
    flow: deps.flowCookies.name,
    device: deps.knownDevices.name,
  };
}

/** The facts of a request, from what every HTTP server offers: its headers. */
export function requestFacts(
  headers: Pick<Headers, 'get'>,
  options: {
    requestId: string;
    ip: string | null;
    mustBeJson: boolean;
    isBatch: boolean;
    signal?: AbortSignal | undefined;
    cookieNames: CookieNames;
  },
): RequestFacts {
  const { cookieNames: names } = options;
  return {
    requestId: options.requestId,
    ip: options.ip,
    mustBeJson: options.mustBeJson,
    isBatch: options.isBatch,
    signal: options.signal,
    userAgent: headers.get('user-agent'),
    origin: headers.get('origin'),
    contentType: headers.get('content-type'),
    ...(isBearerRequest(headers) ? bearerFacts(headers) : cookieFacts(headers, names)),
  };
}

function cookieFacts(headers: Pick<Headers, 'get'>, names: CookieNames) {
  const cookies = readCookies(headers.get('cookie') ?? '');
  const flow = cookies.get(names.flow) ?? '';
  const deviceToken = cookies.get(names.device) || null;
  // Nobody acts in anybody's name by these.
  cookies.delete(names.flow);
  cookies.delete(names.device);
  return {
    isBearer: false,
    hasCookies: cookies.size > 0,
    sessionToken: cookies.get(names.session) || null,
    flowToken: isFlowToken(flow) ? flow : null,
    deviceToken,
  };
}

/** The first cookie of each name; tokens are plain ASCII, so nothing is decoded. */
function readCookies(header: string): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of header.split(';').filter((text) => text.trim() !== '')) {
    const [name = '', ...value] = pair.split('=');
    if (!cookies.has(name.trim())) cookies.set(name.trim(), value.join('=').trim());
  }
  return cookies;
}
