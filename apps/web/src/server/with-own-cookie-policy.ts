import { isRememberedToken } from '@menjin/api';
import { webDeps } from './deps.ts';

/**
 * next-auth writes the session cookie anew at every read, always with an end.
 * Reading changes nothing, so that cookie is dropped; a new one of a session
 * that is not remembered loses its end, so that it goes with the browser.
 */
export function withOwnCookiePolicy(request: Request, response: Response): Response {
  const { name } = webDeps().deps.sessionCookies;
  const headers = new Headers(response.headers);
  headers.delete('set-cookie');
  for (const cookie of response.headers.getSetCookie()) {
    const [pair = '', ...attributes] = cookie.split(';').map((part) => part.trim());
    const value = pair.startsWith(`${name}=`) ? pair.slice(name.length + 1) : null;
    const isSession = value !== null && value !== '';
    if (isSession && isSentBy(request, pair)) continue;
    const endsWithBrowser = isSession && !isRememberedToken(value);
    const kept = attributes.filter(
      (attribute) => !(endsWithBrowser && /^(expires|max-age)=/i.test(attribute)),
    );
    headers.append('set-cookie', [pair, ...kept].join('; '));
  }
  return new Response(response.body, { status: response.status, headers });
}

function isSentBy(request: Request, pair: string): boolean {
  const cookies = (request.headers.get('cookie') ?? '').split(';');
  return cookies.some((cookie) => cookie.trim() === pair);
}
