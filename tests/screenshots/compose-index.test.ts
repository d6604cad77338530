import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { CHECKOUT } from '@menjin/local-stack';
import { expect, test } from 'vitest';
import { catalogue } from '../pages/catalogue.ts';
import { composeIndex } from './compose-index.ts';

const DOCS = path.join(CHECKOUT, 'docs');

test('the index of pages tells of every state, and of nothing else', async () => {
  const index = await readFile(path.join(DOCS, 'reference/pages.md'), 'utf8');
  expect(index, 'pnpm screenshots writes it').toBe(composeIndex(catalogue));
});

test('every picture that the index shows is there, and no other', async () => {
  const shown = [...composeIndex(catalogue).matchAll(/\]\(\.\.\/(screenshots\/pages\/[^)]+)\)/g)];
  const kept = await readdir(path.join(DOCS, 'screenshots/pages'), {
    recursive: true,
    withFileTypes: true,
  });
  const files = kept
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => path.relative(DOCS, path.join(parentPath, name)));
  expect(files.sort()).toEqual(shown.map(([, file]) => file).sort());
});
