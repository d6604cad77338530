import type { Dictionary } from '../../i18n/zh-cn.ts';
import { newerQuery, newestQuery, olderQuery, type PageQuery } from './page-query.ts';

/** From a page of a log to those with older and newer rows. */
export function PageLinks({
  path,
  query,
  nextCursor,
  text,
}: {
  path: string;
  /** What the URL of this page says. */
  query: PageQuery;
  nextCursor: string | null;
  text: Dictionary['staff']['pages'];
}) {
  const links = [
    { label: text.newest, query: newestQuery(query), rel: undefined },
    { label: text.newer, query: newerQuery(query), rel: 'prev' },
    { label: text.older, query: olderQuery(query, nextCursor), rel: 'next' },
  ].filter((link) => link.query !== null);
  if (links.length === 0) return null;
  return (
    <nav aria-label={text.label} className="mt-4 flex flex-wrap gap-x-6">
      {links.map(({ label, query: wanted, rel }) => (
        <a
          key={label}
          href={`${path}?${wanted}`}
          rel={rel}
          className="text-link inline-flex min-h-11 min-w-11 items-center justify-center"
        >
          {label}
        </a>
      ))}
    </nav>
  );
}
