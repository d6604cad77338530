import { expect, test } from 'vitest';
import { NewPassword } from './password.ts';
import { RegisterInput } from './register.ts';

const firstError = (password: string) => NewPassword.safeParse(password).error?.issues[0]?.message;

test('counts characters, not bytes or UTF-16 units', () => {
  expect(firstError('密码密码密码密码')).toBeUndefined();
  expect(firstError('😀😀😀😀😀😀😀')).toBe('PASSWORD_TOO_SHORT');
  expect(firstError('😀'.repeat(128))).toBeUndefined();
  expect(firstError('汉'.repeat(129))).toBe('PASSWORD_TOO_LONG');
});

test('asks for no mixture of characters, and keeps spaces', () => {
  expect(firstError('aaaaaaaaaaaa')).toBeUndefined();
  expect(NewPassword.parse('  spaced  ')).toBe('  spaced  ');
});

test('refuses half a surrogate pair, which no two programs hash alike', () => {
  expect(firstError(`abcdefgh\ud800`)).toBe('FIELD_INVALID');
});

test('says which end of the length is missed', () => {
  expect(firstError('')).toBe('FIELD_REQUIRED');
  expect(firstError('short')).toBe('PASSWORD_TOO_SHORT');
});

test('refuses what is far too long before anything reads it', () => {
  // Piled accents make normalising take the square of the length: a minute for this one.
  const slow = `a${'\u0301'.repeat(500_000)}${'\u0323'.repeat(500_000)}`;
  const startedAt = Date.now();
  expect(firstError(slow)).toBe('PASSWORD_TOO_LONG');
  const both = { password: slow, repeatedPassword: slow };
  const issues = RegisterInput.safeParse(both).error?.issues.map(({ message }) => message);
  expect(issues).not.toContain('PASSWORDS_DIFFER');
  expect(Date.now() - startedAt).toBeLessThan(1_000);
});
