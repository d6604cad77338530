/**
 * Measures every case in every round, one after another, so that whatever else the machine does
 * meanwhile meets all of them. Each round begins with another case. Answers the results by case,
 * in the order of the rounds.
 */
export async function interleave<Name extends string, Result>(
  cases: Record<Name, () => Promise<Result>>,
  rounds: number,
  onStart: (round: number, name: Name) => Promise<void>,
): Promise<Record<Name, Result[]>> {
  const names = Object.keys(cases) as Name[];
  const results = Object.fromEntries(names.map((name) => [name, [] as Result[]])) as Record<
    Name,
    Result[]
  >;
  for (let round = 0; round < rounds; round += 1) {
    const first = round % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      await onStart(round + 1, name);
      results[name].push(await cases[name]());
    }
  }
  return results;
}
