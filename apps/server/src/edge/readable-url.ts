/**
 * Where a request goes, by its URL as sent. A path that cannot be decoded is one where there
 * is nothing, and goes through everything that any other goes through.
 */
export function readableUrl(url: string): string {
  const [path = ''] = url.split('?');
  try {
    decodeURI(path);
    return url;
  } catch {
    return url.startsWith('/trpc/') ? '/trpc/nowhere' : '/nowhere';
  }
}
