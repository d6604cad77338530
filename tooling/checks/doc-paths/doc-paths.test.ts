import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkDocPaths } from './check-doc-paths.ts';
import { readCitations } from './read-citations.ts';

const texts = (markdown: string) =>
  readCitations(markdown).map(({ kind, text }) => `${kind} ${text}`);

test('reads repository paths from code spans only', () => {
  expect(
    texts('`packages/api/src/trpc.ts:12` and packages/api, `src/env.ts`, `docs are here`'),
  ).toEqual(['path packages/api/src/trpc.ts']);
});

test('reads relative links and leaves the web alone', () => {
  expect(texts('[a](./a.md#top) [b](https://example.com/b.md) [c](#c) [d](mailto:a@b.c)')).toEqual([
    'link ./a.md',
  ]);
});

test('reads the sources of images', () => {
  expect(texts('![a](docs/a.png) <img src="docs/b.png" alt="b">')).toEqual([
    'link docs/a.png',
    'link docs/b.png',
  ]);
});

test('reads pnpm scripts from spans and fences, not the commands of pnpm', () => {
  const fence =
    '```sh\nnpx -y pnpm@12 dev # starts\npnpm install\npnpm --filter @menjin/db generate\n```';
  expect(texts(`Run \`pnpm verify\`, \`pnpm test:long\`.\n${fence}`)).toEqual([
    'script verify',
    'script test:long',
    'script dev',
  ]);
});

test('reports what does not exist, with file and line', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'doc-paths-'));
  await mkdir(path.join(root, 'docs/decisions'), { recursive: true });
  await writeFile(path.join(root, 'package.json'), '{"scripts":{"dev":"x"}}');
  await writeFile(path.join(root, 'docs/decisions/001-a.md'), '[up](../../README.md) `pnpm dev`');
  await writeFile(
    path.join(root, 'README.md'),
    '`docs/decisions/NNN-title.md` `docs/*/x`\n`docs/gone.md` [b](docs/lost.md) `pnpm nothing`',
  );
  expect(await checkDocPaths(root)).toEqual([
    'README.md:2 cites docs/gone.md, which does not exist',
    'README.md:2 names `pnpm nothing`, which is no script of this repository',
    'README.md:2 cites docs/lost.md, which does not exist',
  ]);
  await rm(root, { recursive: true });
});
