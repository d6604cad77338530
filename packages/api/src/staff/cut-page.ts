/**
 * A page of rows where one more was asked for than it has, which tells whether another follows.
 *
 * @returns the rows, and the one behind which the next page begins, null where there is none
 */
export function cutPage<Row>(
  found: readonly Row[],
  limit: number,
): { page: Row[]; end: Row | null } {
  const page = found.slice(0, limit);
  return { page, end: found.length > limit ? (page.at(-1) ?? null) : null };
}
