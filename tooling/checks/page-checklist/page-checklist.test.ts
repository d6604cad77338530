import { expect, test } from 'vitest';
import { checklistProblems } from './check-page-checklist.ts';
import { readChecklist } from './read-checklist.ts';

const numbers = Array.from({ length: 52 }, (_, index) => index + 1);
const table = numbers
  .map((number) => `| ${number} | Something. | \`a.spec.ts\` › it holds<br>Decided otherwise. |`)
  .join('\n');
const source = "test('it holds (rows 1, 52)', () => {});";

const problems = (markdown: string, text = source) =>
  checklistProblems(readChecklist(markdown), new Map([['a.spec.ts', text]]));

test('a table of all rows, whose tests exist, is in order', () => {
  expect(problems(table)).toEqual([]);
});

test('reads the tests and the reason of a row', () => {
  const text = '| 7 | What. | `a.ts` › one, and more<br>`b.ts` › two<br>For a reason. |';
  expect(readChecklist(text)).toEqual([
    {
      number: 7,
      line: 1,
      proofs: [
        { file: 'a.ts', test: 'one, and more' },
        { file: 'b.ts', test: 'two' },
      ],
      reason: 'For a reason.',
    },
  ]);
});

test.for([
  ['a row that is missing', table.replace(/^\| 7 .*\n/m, ''), ' has not exactly one row 7'],
  ['a row twice', `${table}\n| 7 | Again. | Decided. |`, ' has not exactly one row 7'],
  ['a row without proof', table.replace(/^(\| 7 \|[^|]*\|).*\|$/m, '$1  |'), 'row 7 names neither'],
  ['a test that is gone', table.replace('it holds', 'it held'), 'a.spec.ts has no test “it held”'],
  ['a file that is gone', table.replace('a.spec', 'b.spec'), 'b.spec.ts has no test'],
  [
    'a row that leaves out its test',
    table.replace(/^(\| 52 \|[^|]*\|).*\|$/m, '$1 By eye. |'),
    'row 52 does not name a.spec.ts',
  ],
])('reports %s', ([, markdown = '', problem = '']) => {
  expect(problems(markdown).join('\n')).toContain(problem);
});
