import { AppError } from './app-error.ts';
import type { RequestFacts } from './context.ts';
import type { Settings } from './settings.ts';

/**
 * Keeps other sites from acting with a visitor's cookies. A body must be JSON,
 * which no plain form can send; an Origin must be on the list; and a request
 * with cookies must name one. `Origin: null` is a foreign origin. A batch would
 * multiply guesses.
 *
 * @see OWASP Cross-Site Request Forgery Prevention Cheat Sheet
 * @throws AppError CONTENT_TYPE_REFUSED, ORIGIN_REFUSED, BATCH_REFUSED
 */
export function assertTrustedRequest(
  settings: Pick<Settings, 'allowedOrigins'>,
  request: Pick<RequestFacts, 'origin' | 'hasCookies' | 'contentType' | 'mustBeJson' | 'isBatch'>,
): void {
  if (request.mustBeJson && !isJson(request.contentType))
    throw new AppError('CONTENT_TYPE_REFUSED');
  if (request.isBatch) throw new AppError('BATCH_REFUSED');
  assertTrustedOrigin(settings, request);
}

/** @throws AppError ORIGIN_REFUSED */
export function assertTrustedOrigin(
  settings: Pick<Settings, 'allowedOrigins'>,
  { origin, hasCookies }: Pick<RequestFacts, 'origin' | 'hasCookies'>,
): void {
  const isTrusted = origin === null ? !hasCookies : settings.allowedOrigins.includes(origin);
  if (!isTrusted) throw new AppError('ORIGIN_REFUSED');
}

function isJson(contentType: string | null): boolean {
  return contentType?.split(';')[0]?.trim().toLowerCase() === 'application/json';
}
