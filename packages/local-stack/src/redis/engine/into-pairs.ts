/** Groups `[a, 1, b, 2]` into `[[a, 1], [b, 2]]`; undefined when one is left over. */
export function intoPairs(items: readonly string[]): [string, string][] | undefined {
  const pairs: [string, string][] = [];
  for (let at = 0; at < items.length; at += 2) {
    const first = items[at];
    const second = items[at + 1];
    if (first === undefined || second === undefined) return undefined;
    pairs.push([first, second]);
  }
  return pairs;
}
