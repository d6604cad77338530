import type { SMTPPoolOptions } from 'nodemailer';

type SmtpServer = Pick<
  SMTPPoolOptions,
  'host' | 'port' | 'secure' | 'requireTLS' | 'ignoreTLS' | 'tls' | 'auth' | 'forceAuth'
>;

const HOST = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$|^\[[0-9a-f:.]+\]$/i;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i;

/**
 * Reads `smtp://user:password@host:587` or `smtps://host:465`. A session over
 * smtp:// must change to TLS with a valid certificate before anything is said
 * (RFC 3207), but for a server on this machine. `?tls=required` and
 * `?tls=optional` say otherwise; optional still checks the certificate.
 *
 * @throws an Error that says what to write, and nothing of what was written
 */
export function parseSmtpUrl(text: string): SmtpServer {
  // The error of new URL() carries its input, password included.
  if (!URL.canParse(text)) throw new Error('is not a URL. Write smtp://user:password@host:587');
  const url = new URL(text);
  const secure = url.protocol === 'smtps:';
  if (!secure && url.protocol !== 'smtp:') throw new Error('starts with smtp:// or smtps://');
  if (!HOST.test(url.hostname)) throw new Error('needs a host: smtp://host:587');
  if (!/^\/?$/.test(url.pathname) || url.hash !== '') {
    throw new Error('ends after host and port; write / ? # in a password as %2F %3F %23');
  }
  const auth = credentials(url);
  return {
    host: url.hostname.replaceAll(/[[\]]/g, ''),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    ...startTls(url, secure),
    tls: { minVersion: 'TLSv1.2', rejectUnauthorized: true },
    // Forced, or a server that offers no login would be handed the message without one.
    ...(auth === undefined ? {} : { auth, forceAuth: true }),
  };
}

function startTls(url: URL, secure: boolean) {
  const tls = url.searchParams.get('tls');
  const known = tls === null || tls === 'required' || (tls === 'optional' && !secure);
  if (!known || url.searchParams.size > (tls === null ? 0 : 1)) {
    throw new Error('may end with ?tls=required or, over smtp:// alone, ?tls=optional');
  }
  const isLocal = tls === null && LOOPBACK.test(url.hostname);
  return { requireTLS: !secure && !isLocal && tls !== 'optional', ignoreTLS: isLocal };
}

function credentials(url: URL): { user: string; pass: string } | undefined {
  if (url.username === '' && url.password === '') return undefined;
  if (url.username === '' || url.password === '') throw new Error('needs user and password');
  try {
    return { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) };
  } catch {
    throw new Error('writes % in user or password as %25');
  }
}
