import { expect, test } from 'vitest';
import { compareTwins } from './check-twins.ts';

const english = [
  '# Name',
  '[中文](b.md) [docs](docs/a.md#how)',
  '```sh',
  'run it   # starts',
  '```',
  '| variable | does |',
  '| --- | --- |',
  '| `PORT` | listens |',
].join('\n');
const chinese = english
  .replace('[中文](b.md)', '[English](a.md)')
  .replace('#how', '#如何')
  .replace('# starts', '# 启动')
  .replace('variable | does', '变量 | 作用');

const compare = (second: string) =>
  compareTwins({ name: 'a.md', markdown: english }, { name: 'b.md', markdown: second });

test('a translation differs in words, comments and anchors', () => {
  expect(compare(chinese)).toEqual([]);
});

test.for([
  ['a heading of another level', chinese.replace('# Name', '## Name'), 'headings differ: a.md:1'],
  ['a heading more', `${chinese}\n## More`, 'headings differ: a.md has no more, but b.md:9'],
  ['other code', chinese.replace('run it', 'run that'), 'code differ: a.md:4 has "run it"'],
  ['a row less', chinese.replace('\n| `PORT` | listens |', ''), 'tables differ: a.md:8'],
  ['another key', chinese.replace('`PORT`', '`HOST`'), 'but b.md:8 has "2 `HOST`"'],
  ['a cell more', chinese.replace('listens |', 'listens | |'), 'but b.md:8 has "3 `PORT`"'],
  ['another link', chinese.replace('docs/a.md', 'docs/c.md'), 'links differ: a.md:2'],
  ['no way back', chinese.replace('(a.md)', '(c.md)'), 'b.md has no link to a.md at its top'],
])('reports %s', ([, second = '', problem = '']) => {
  expect(compare(second).join('\n')).toContain(problem);
});
