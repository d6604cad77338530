import { ownPath } from '../server/forms/own-path.ts';

/** Where a link may lead: a path of this site, or a page of another over http(s); else null. */
export function safeHref(text: string): string | null {
  const path = ownPath(text);
  if (path !== null) return path;
  // Browsers drop control characters and spaces, which could hide another scheme.
  if (!/^https?:\/\/[^\s\p{Cc}]+$/iu.test(text) || !URL.canParse(text)) return null;
  const { protocol, username, password, href } = new URL(text);
  const isPlain = username === '' && password === '';
  return (protocol === 'https:' || protocol === 'http:') && isPlain ? href : null;
}
