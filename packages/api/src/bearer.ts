import { FLOW_HEADER, SESSION_CARRIER_HEADER } from '@menjin/contract';
import type { RequestFacts } from './context.ts';
import { isFlowToken } from './flow-cookie.ts';
import { isSessionToken } from './session-token.ts';

/** Whether a request comes from a client without cookies: a mini-program, an app, a back end. */
export function isBearerRequest(headers: Pick<Headers, 'get'>): boolean {
  return bearerToken(headers) !== null || headers.get(SESSION_CARRIER_HEADER) === 'bearer';
}

/** What such a request says of itself. Cookies it may carry all the same are not looked at. */
export function bearerFacts(
  headers: Pick<Headers, 'get'>,
): Pick<RequestFacts, 'isBearer' | 'hasCookies' | 'sessionToken' | 'flowToken' | 'deviceToken'> {
  const token = bearerToken(headers) ?? '';
  const flow = headers.get(FLOW_HEADER) ?? '';
  return {
    isBearer: true,
    hasCookies: false,
    sessionToken: isSessionToken(token) ? token : null,
    flowToken: isFlowToken(flow) ? flow : null,
    deviceToken: null,
  };
}

/** The token of RFC 6750, 2.1; null for any other scheme, such as that of a proxy. */
function bearerToken(headers: Pick<Headers, 'get'>): string | null {
  return /^bearer +(\S*)$/i.exec(headers.get('authorization')?.trim() ?? '')?.[1] ?? null;
}
