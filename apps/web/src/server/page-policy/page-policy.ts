import { createHash } from 'node:crypto';

/** What a page of ours may run, load and post to. Whatever is not named comes from nowhere. */
const SOURCES = [
  "default-src 'none'",
  "img-src 'self'",
  // The recording of a captcha, which the page has fetched.
  'media-src blob:',
  "connect-src 'self'",
  // Solves puzzles.
  "worker-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "object-src 'none'",
].join('; ');

/**
 * Makes the policies of answers. Scripts show the nonce of their answer. A style sheet within a page
 * is known by its hash: React writes it anew in a page that is open, whose nonce is older.
 */
export function pagePolicy(inlineStyles: readonly string[]): (nonce: string) => string {
  const hashes = inlineStyles.map((css) => `'sha256-${sha256(css)}'`).join(' ');
  const fixed = `style-src 'self' ${hashes}; ${SOURCES}`;
  return (nonce) => `script-src 'self' 'nonce-${nonce}'; ${fixed}`;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');
