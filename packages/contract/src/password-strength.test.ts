import { expect, test } from 'vitest';
import { passwordStrength } from './password-strength.ts';

test.for([
  ['', 0],
  ['short', 0],
  ['😀😀😀😀😀😀😀', 0],
  ['password', 1],
  ['iloveyou', 1],
  ['1234567890', 1],
  ['19900101', 1],
  ['P@ssw0rd', 1],
  ['correct horse', 2],
  ['woaini1314', 2],
  ['xK9$mQ2pL7vRw', 3],
  ['correct horse battery', 4],
  ['天地玄黄宇宙洪荒日月盈昃辰宿列张', 4],
] as const)('%s is %i', ([password, strength]) => {
  expect(passwordStrength(password)).toBe(strength);
});

test.for([
  'aaaaaaaaaaaaaaaa',
  '12345678901234',
  '98765432109876543210',
  'abcdefghijklmnopqrstuvwxyz',
  'ZYXWVUTSRQPONMLKJIHGFEDCBA',
  '112233445566778899',
  '135791357913579',
  'abcabcabcabcabcabc',
  'aAaAaAaAaAaAaAaA',
  '密码密码密码密码密码密码密码密码',
  '😀😁😂😃😄😅😆😇😈😉😊😋😌😍😎😏',
])('%s is weak, however long', (password) => {
  expect(passwordStrength(password)).toBe(1);
});

test('what is longer is never called weaker', () => {
  const phrase = 'three short words, and then four more';
  const strengths = Array.from(phrase, (_, index) => passwordStrength(phrase.slice(0, index + 1)));
  expect(strengths).toEqual(strengths.toSorted());
  expect(strengths.at(-1)).toBe(4);
});

test('answers at once, whatever is pasted', () => {
  const startedAt = Date.now();
  passwordStrength(`a${'\u0301'.repeat(500_000)}${'\u0323'.repeat(500_000)}`);
  expect(Date.now() - startedAt).toBeLessThan(100);
});
