import { expect, test } from 'vitest';
import { NewUsername, usernameKey } from './username.ts';

test.for(['alice', 'Alice_1', 'a-b-c-d', '12345a', 'abcdefghijklmnopqrst'])(
  'accepts %j',
  (name) => {
    expect(NewUsername.safeParse(name).success).toBe(true);
  },
);

test.for([
  'abcd',
  'abcdefghijklmnopqrstu',
  '123456',
  '13800138000',
  '138-0013-8000',
  '00852-6123-4567',
  'al ice',
  'alice ',
  'аlice_',
  'ａlice',
  'al\u200bice',
  'ali\u00adce',
  'alice\0',
  'http://e',
])('refuses %j', (name) => {
  const result = NewUsername.safeParse(name);
  expect(result.error?.issues[0]?.message).toBe('USERNAME_INVALID');
});

test('an empty name is a missing one', () => {
  expect(NewUsername.safeParse('').error?.issues[0]?.message).toBe('FIELD_REQUIRED');
});

test.for([
  ['ALICE', 'alice'],
  ['ａｌｉｃｅ', 'alice'],
  ['ﬁsher', 'fisher'],
  ['straße', 'STRASSE'],
  ['ΣΑΣ', 'σας'],
] as const)('%j and %j are one name', ([left, right]) => {
  expect(usernameKey(left)).toBe(usernameKey(right));
});

test.for(['admin', 'Support', 'STAFF'])('%j is taken from the start', (name) => {
  expect(NewUsername.safeParse(name).error?.issues[0]?.message).toBe('USERNAME_TAKEN');
});
