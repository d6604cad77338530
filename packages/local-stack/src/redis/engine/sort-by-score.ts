export type ScoredMember = { readonly member: string; readonly score: number };

/** Members of a sorted set, lowest score first; equal scores in the order of their bytes. */
export function sortByScore(scores: ReadonlyMap<string, number>): ScoredMember[] {
  return Array.from(scores, ([member, score]) => ({ member, score })).sort(
    (a, b) =>
      compareScores(a.score, b.score) ||
      Buffer.compare(Buffer.from(a.member), Buffer.from(b.member)),
  );
}

/** Two equal infinities have no difference to subtract. */
function compareScores(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
