import { AppError } from './app-error.ts';
import { assertTrustedOrigin } from './assert-trusted-request.ts';
import type { Settings } from './settings.ts';

/**
 * Keeps pages of others from having a visitor's browser ask for what has an effect though
 * it is a GET: captchas, and what the dialect of the REST face asks so. Whatever names an
 * origin must name one of the list; an image is asked for without, and then the page it is
 * on counts. Who is no browser, or an old one, says neither.
 *
 * @see https://www.w3.org/TR/fetch-metadata/
 * @throws AppError ORIGIN_REFUSED
 */
export function assertTrustedRead(
  settings: Pick<Settings, 'allowedOrigins'>,
  headers: Pick<Headers, 'get'>,
): void {
  const site = headers.get('sec-fetch-site') ?? '';
  // A host of the same site may be a forgotten one.
  const isForeign = site === 'cross-site' || site === 'same-site';
  const origin = headers.get('origin') ?? (isForeign ? originOf(headers.get('referer')) : null);
  if (origin !== null) assertTrustedOrigin(settings, { origin, hasCookies: false });
  else if (isForeign) throw new AppError('ORIGIN_REFUSED');
}

function originOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).origin : null;
}
