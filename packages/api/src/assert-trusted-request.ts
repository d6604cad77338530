import { AppError } from './app-error.ts';
import type { RequestFacts } from './context.ts';
import type { Settings } from './settings.ts';

/**
 * Keeps other sites from acting with a visitor's cookies. A body must be JSON,
 * which no plain form can send; an Origin must be on the list; and a request
 * with cookies must name one. `Origin: null` is a foreign origin.
 *
 * @see OWASP Cross-Site Request Forgery Prevention Cheat Sheet
 * @throws AppError CONTENT_TYPE_REFUSED, ORIGIN_REFUSED
 */
export function assertTrustedRequest(
  settings: Pick<Settings, 'allowedOrigins'>,
  request: Pick<RequestFacts, 'origin' | 'hasCookies' | 'contentType' | 'isHttp'>,
): void {
  if (request.isHttp && !isJson(request.contentType)) throw new AppError('CONTENT_TYPE_REFUSED');
  if (request.origin === null) {
    if (request.hasCookies) throw new AppError('ORIGIN_REFUSED');
    return;
  }
  if (!settings.allowedOrigins.includes(request.origin)) throw new AppError('ORIGIN_REFUSED');
}

function isJson(contentType: string | null): boolean {
  return contentType?.split(';')[0]?.trim().toLowerCase() === 'application/json';
}
