import { Package } from '@arethetypeswrong/core';
import { expect, test } from 'vitest';
import { packageProblems } from './package-problems.ts';

const manifest = {
  name: 'sound',
  version: '1.0.0',
  license: 'MIT',
  type: 'module',
  sideEffects: false,
  exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' } },
  dependencies: { '@trpc/client': '11.22.1' },
};
const code = `import { httpLink } from '@trpc/client/links/httpLink';\nexport const one = httpLink;\n`;
const types = `export declare const one: 1;\n`;

/** What is wrong with a package of these. */
const problemsOf = (change: { manifest?: object; code?: string; types?: string }) => {
  const root = '/node_modules/sound';
  const files = {
    [`${root}/package.json`]: JSON.stringify({ ...manifest, ...change.manifest }),
    [`${root}/dist/index.js`]: change.code ?? code,
    [`${root}/dist/index.d.ts`]: change.types ?? types,
  };
  return packageProblems(new Package(files, 'sound', '1.0.0'));
};

test('finds nothing wrong with a package of modules and their declarations', async () => {
  expect(await problemsOf({})).toEqual([]);
});

test('finds a file that is not there', async () => {
  const exports = { '.': { types: './dist/index.d.ts', default: './dist/gone.js' } };
  expect((await problemsOf({ manifest: { exports } })).join()).toContain('gone.js');
});

test('finds declarations that are not there', async () => {
  const exports = { '.': { types: './dist/gone.d.ts', default: './dist/index.js' } };
  expect((await problemsOf({ manifest: { exports } })).join()).toContain('gone.d.ts');
});

test('finds an import inside the package that leads nowhere', async () => {
  const found = await problemsOf({ types: `export * from './gone';\n` });
  expect(found.join()).toContain('InternalResolutionError');
});

test.each([
  [{ code: `import { z } from 'zod';\nexport const one = z;\n` }, 'dist/index.js', 'zod'],
  [{ code: `export const one = import("zod/v4");\n` }, 'dist/index.js', 'zod'],
  [{ types: `export * from '@menjin/contract';\n` }, 'dist/index.d.ts', '@menjin/contract'],
  [
    { types: `export declare const one: import("@menjin/api/x").One;\n` },
    'dist/index.d.ts',
    '@menjin/api',
  ],
])('finds what nobody would install with it', async (change, file, name) => {
  expect(await problemsOf(change)).toContain(`${file} imports ${name}, which is no dependency`);
});
