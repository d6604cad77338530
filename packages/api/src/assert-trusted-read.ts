import { AppError } from './app-error.ts';
import { assertTrustedOrigin } from './assert-trusted-request.ts';
import { isBearerRequest } from './bearer.ts';
import type { Settings } from './settings.ts';

/**
 * Keeps pages of others from having a visitor's browser ask for what has an effect though
 * it is a GET: captchas, and what the dialect of the REST face asks so. Whatever names an
 * origin must name one of the list; an image is asked for without, and then the page it is
 * on counts, where the browser does not say itself that it is the same. Who is no browser
 * says neither; a client without cookies has no visitor to act for.
 *
 * @see https://www.w3.org/TR/fetch-metadata/
 * @throws AppError ORIGIN_REFUSED
 */
export function assertTrustedRead(
  settings: Pick<Settings, 'allowedOrigins'>,
  headers: Pick<Headers, 'get'>,
): void {
  const site = headers.get('sec-fetch-site');
  const isOwn = site === 'same-origin' || site === 'none' || isBearerRequest(headers);
  const origin = headers.get('origin') ?? (isOwn ? null : originOf(headers.get('referer')));
  if (origin !== null) assertTrustedOrigin(settings, { origin, hasCookies: false });
  // A host of the same site may be a forgotten one. Old browsers, and all over plain http, say nothing.
  else if (!isOwn && site !== null) throw new AppError('ORIGIN_REFUSED');
}

function originOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).origin : null;
}
