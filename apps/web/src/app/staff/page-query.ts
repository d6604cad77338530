import type { SearchParams } from '../search-params.ts';

/** What the URL of a page of a log says: its filters, where it begins, and where those before it began. */
export type PageQuery = SearchParams;

const CURSOR = 'cursor';
const TRAIL = 'newer';
// A URL can be no longer than servers take.
const MAX_TRAIL = 50;

/** The first value of a parameter; undefined for one that is empty, as those of a form often are. */
export function queryText(query: PageQuery, name: string): string | undefined {
  const text = [query[name]].flat()[0]?.trim();
  return text === '' ? undefined : text;
}

/** The value of a parameter where it is one of those that are known. */
export function queryChoice<Choice extends string>(
  query: PageQuery,
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  const text = queryText(query, name);
  return choices.find((choice) => choice === text);
}

/** Whether anything is asked for, by its parameters' names. */
export function isAnyGiven(filter: Readonly<Record<string, string | undefined>>): boolean {
  return Object.values(filter).some((text) => text !== undefined);
}

/** The page that begins where this one ends. */
export function olderQuery(query: PageQuery, nextCursor: string | null): string | null {
  if (nextCursor === null) return null;
  return withPlace(query, nextCursor, [...trailOf(query), queryText(query, CURSOR) ?? '']);
}

/** The page from which this one was reached. */
export function newerQuery(query: PageQuery): string | null {
  const trail = trailOf(query);
  const cursor = trail.at(-1);
  return cursor === undefined ? null : withPlace(query, cursor, trail.slice(0, -1));
}

/** The first page, for whoever is at least two away from it. */
export function newestQuery(query: PageQuery): string | null {
  const isBehindFirst = queryText(query, CURSOR) !== undefined;
  return isBehindFirst && trailOf(query).length !== 1 ? withPlace(query, '', []) : null;
}

function trailOf(query: PageQuery): string[] {
  return [query[TRAIL] ?? []].flat();
}

function withPlace(query: PageQuery, cursor: string, trail: readonly string[]): string {
  const filters = Object.keys(query)
    .filter((name) => name !== CURSOR && name !== TRAIL)
    .flatMap((name) => {
      const text = queryText(query, name);
      return text === undefined ? [] : [[name, text]];
    });
  const place = cursor === '' ? [] : [[CURSOR, cursor]];
  const before = trail.slice(-MAX_TRAIL).map((earlier) => [TRAIL, earlier]);
  return String(new URLSearchParams([...filters, ...place, ...before]));
}
