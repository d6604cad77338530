import { picturesOf } from '../../../../brand/brand.ts';
import type { Picture } from '../../../../brand/read-picture.ts';
import { webProcess } from '../../../../server/web-process.ts';

// Opened by itself an SVG is a document: one of ours, in which nothing runs or loads.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** A picture of the brand. Its address changes with its bytes, so whoever has it keeps it. */
export function GET(request: Request): Response {
  const { pathname } = new URL(request.url);
  const pictures = picturesOf(webProcess().brand);
  const picture = pictures.find(({ url }) => url === pathname);
  return picture === undefined ? leadToNewest(pathname, pictures) : answer(picture);
}

function answer({ bytes, contentType }: Picture): Response {
  return new Response(bytes, {
    headers: {
      'content-type': contentType,
      'content-security-policy': POLICY,
      'cache-control': 'public, max-age=31536000, immutable',
    },
  });
}

/** A page of before the last restart asks for what the picture was then. */
function leadToNewest(pathname: string, pictures: readonly Picture[]): Response {
  const fileOf = (path: string) => path.split('/').at(-1);
  const newest = pictures.find(({ url }) => fileOf(url) === fileOf(pathname));
  const headers = { 'cache-control': 'no-store' };
  if (newest === undefined) return new Response(null, { status: 404, headers });
  return new Response(null, { status: 307, headers: { ...headers, location: newest.url } });
}
