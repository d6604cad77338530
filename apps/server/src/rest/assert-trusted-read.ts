import type { IncomingHttpHeaders } from 'node:http';
import { AppError, assertTrustedOrigin, type Deps } from '@menjin/api';

/**
 * Keeps other sites from having a visitor's browser ask for codes and images: requests of
 * the dialect that change something though they are GETs. Whatever names an origin must
 * name one of the list; an image is asked for without, and then the page it is on counts.
 *
 * @throws AppError ORIGIN_REFUSED
 */
export function assertTrustedRead(
  settings: Pick<Deps['settings'], 'allowedOrigins'>,
  headers: IncomingHttpHeaders,
): void {
  const isCrossSite = headers['sec-fetch-site'] === 'cross-site';
  const origin = headers.origin ?? (isCrossSite ? originOf(headers.referer) : null);
  if (origin !== null) assertTrustedOrigin(settings, { origin, hasCookies: false });
  else if (isCrossSite) throw new AppError('ORIGIN_REFUSED');
}

function originOf(url: string | undefined): string | null {
  return url !== undefined && URL.canParse(url) ? new URL(url).origin : null;
}
