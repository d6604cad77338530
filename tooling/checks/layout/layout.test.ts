import { expect, test } from 'vitest';
import { namelessPlaces, neededScripts } from './check-layout.ts';

test('refuses folders and files without a name of their own', () => {
  const files = [
    'apps/web/src/lib/a.ts',
    'apps/web/src/lib/b.ts',
    'packages/api/src/utils.test.ts',
    'a/helpers',
  ];
  expect(namelessPlaces(files).map((line) => line.split(':')[0])).toEqual([
    'apps/web/src/lib',
    'packages/api/src/utils.test.ts',
    'a/helpers',
  ]);
});

test('leaves names that only contain such a word', () => {
  expect(namelessPlaces(['src/common-passwords.txt', 'src/library.ts', 'LICENSE'])).toEqual([]);
});

test('asks for a build where a bundler serves the app', () => {
  const files = ['apps/web/next.config.ts', 'apps/server/tsconfig.json'];
  expect(neededScripts('apps/web', files)).toContain('build');
  expect(neededScripts('apps/server', files)).toEqual(['types', 'test']);
});
