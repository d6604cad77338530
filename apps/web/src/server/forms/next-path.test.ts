import { expect, test } from 'vitest';
import { nextPath, welcomePath } from './next-path.ts';

test.each(['/', '/account', '/orders?page=2#last', '/a//b', '/%E8%AE%A2%E5%8D%95'])(
  'keeps %s, a path of our own',
  (path) => {
    expect(nextPath(path)).toBe(path);
  },
);

test.each([
  ['another host', 'https://evil.example/'],
  ['a host without a scheme', '//evil.example'],
  ['a backslash, which browsers read as a slash', '/\\evil.example'],
  ['a tab, which browsers drop', '/\t/evil.example'],
  ['a line feed, which browsers drop', '/\n/evil.example'],
  ['dots that leave a host behind', '/.//evil.example'],
  ['encoded dots that leave a host behind', '/%2e//evil.example'],
  ['dots before a backslash', '/..\\\\evil.example'],
  ['a script', 'javascript:alert(1)'],
  ['a relative path', 'account'],
  ['nothing', ''],
  ['no text at all', undefined],
  ['two of them', ['/a', '/b']],
])('refuses %s', (_, wanted) => {
  expect(nextPath(wanted)).toBe('/account');
});

test('who has registered is welcomed on the page of the account, unless another was asked for', () => {
  expect(welcomePath('/account')).toBe('/account?done=registered');
  expect(welcomePath('https://evil.example/')).toBe('/account?done=registered');
  expect(welcomePath('/orders?page=2')).toBe('/orders?page=2');
});
