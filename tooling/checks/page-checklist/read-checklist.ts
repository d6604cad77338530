export type Row = {
  number: number;
  line: number;
  /** Where a browser, or a test of another kind, proves it. */
  proofs: Proof[];
  /** What is to be known where nothing proves the row as it was asked. */
  reason: string;
};

export type Proof = { file: string; test: string };

const row = /^\| (\d+) \|[^|]*\|(.*)\|$/;
const proof = /^`([^`]+)` › (.+)$/;

/** The rows of the table, each with the tests that it names; parts of a cell stand below each other. */
export function readChecklist(markdown: string): Row[] {
  return markdown.split('\n').flatMap((text, index) => {
    const [, number, cell = ''] = row.exec(text) ?? [];
    if (number === undefined) return [];
    const parts = cell.split('<br>').map((part) => part.trim());
    const proofs = parts.flatMap((part) => {
      const [, file, test] = proof.exec(part) ?? [];
      return file === undefined || test === undefined ? [] : [{ file, test }];
    });
    const reason = parts.filter((part) => !proof.test(part)).join(' ');
    return [{ number: Number(number), line: index + 1, proofs, reason }];
  });
}

/** The rows of which a spec says that it proves them: (row 22), (rows 22, 23). */
export function rowsNamedIn(source: string): number[] {
  const named = [...source.matchAll(/\(rows? ([\d, ]+)\)/g)];
  return named.flatMap(([, numbers = '']) => numbers.split(',').map(Number));
}
