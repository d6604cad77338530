import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '../list-files.ts';
import { type Row, readChecklist, rowsNamedIn } from './read-checklist.ts';

const DOCUMENT = 'docs/reference/page-checklist.md';
const ROWS = 52;

/** Holds the checklist of the pages against the tests that it names, and these against it. */
export async function checkPageChecklist(root: string): Promise<string[]> {
  const read = (file: string) => readFile(path.join(root, file), 'utf8');
  const isTest = (file: string) => /^(apps|packages|tests)\/.*\.(spec|test)\.tsx?$/.test(file);
  const rows = readChecklist(await read(DOCUMENT));
  const files = (await listFiles(root)).filter(isTest);
  const sources = await Promise.all(files.map(async (file) => [file, await read(file)] as const));
  return checklistProblems(rows, new Map(sources)).map((problem) => `${DOCUMENT}${problem}`);
}

/** What is wrong with the table, given the text of each test file. */
export function checklistProblems(rows: Row[], sources: ReadonlyMap<string, string>): string[] {
  const wanted = Array.from({ length: ROWS }, (_, index) => index + 1);
  const missing = wanted.filter(
    (number) => rows.filter((row) => row.number === number).length !== 1,
  );
  return [
    ...missing.map((number) => ` has not exactly one row ${number}`),
    ...rows.flatMap(({ number, line, proofs, reason }) => {
      const problems = proofs.flatMap(({ file, test }) =>
        names(sources.get(file), test) ? [] : [`row ${number}: ${file} has no test “${test}”`],
      );
      const isBare = proofs.length === 0 && reason === '';
      const all = isBare ? [`row ${number} names neither a test nor a reason`] : problems;
      return all.map((problem) => `:${line} ${problem}`);
    }),
    ...[...sources].flatMap(([file, source]) =>
      rowsNamedIn(source)
        .filter((number) => !rows.some((row) => row.number === number && cites(row, file)))
        .map((number) => `: row ${number} does not name ${file}, which says that it proves it`),
    ),
  ];
}

/** A test's name ends with the rows it proves; the table leaves them out. */
function names(source: string | undefined, test: string): boolean {
  return source !== undefined && source.includes(test);
}

const cites = ({ proofs }: Row, file: string) => proofs.some((proof) => proof.file === file);
