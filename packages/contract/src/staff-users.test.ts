import { expect, test } from 'vitest';
import { ListUsersInput } from './staff-users.ts';

const searchOf = (search: string) => ListUsersInput.parse({ search }).search;

test.for([
  ['Alice', { kind: 'beginning', usernameKey: 'alice', mobile: null }],
  [' ＡＬＩＣＥ ', { kind: 'beginning', usernameKey: 'alice', mobile: null }],
  ['138', { kind: 'beginning', usernameKey: '138', mobile: '138' }],
  ['13', { kind: 'beginning', usernameKey: '13', mobile: null }],
  [
    '+86 138-0013-8000',
    { kind: 'beginning', usernameKey: '+86 138-0013-8000', mobile: '13800138000' },
  ],
  ['+852 6', { kind: 'beginning', usernameKey: '+852 6', mobile: '+8526' }],
  ['#12', { kind: 'id', id: 12 }],
  ['#0', { kind: 'beginning', usernameKey: '#0', mobile: null }],
  ['#2147483648', { kind: 'beginning', usernameKey: '#2147483648', mobile: null }],
  ['  ', undefined],
] as const)('reads a search for %j', ([search, wanted]) => {
  expect(searchOf(search)).toEqual(wanted);
});

test.for(['a\0b', '\ud800', 'a'.repeat(255)])('does not search for %j', (search) => {
  expect(ListUsersInput.safeParse({ search }).success).toBe(false);
});

test('a cursor is the number of an account', () => {
  expect(ListUsersInput.parse({ cursor: '17' }).cursor).toBe(17);
  for (const cursor of ['', '0', '-1', '1.5', '2147483648', '1 OR 1=1']) {
    const issues = ListUsersInput.safeParse({ cursor }).error?.issues;
    expect(issues).toMatchObject([{ path: ['cursor'], message: 'FIELD_INVALID' }]);
  }
});
