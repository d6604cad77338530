import { expect, test } from 'vitest';
import { commonPasswords } from './common-passwords.ts';
import { passwordComplaint } from './password-complaint.ts';

const nobody = { username: null, mobile: null };
const alice = { username: 'Alice_1', mobile: '13800138000' };
const entries = commonPasswords.trim().split(/\s/);

test('the list has at least 10,000 entries that the length rule lets through', () => {
  expect(new Set(entries).size).toBe(entries.length);
  expect(entries.length).toBeGreaterThan(10_000);
  expect(entries.filter((entry) => Array.from(entry).length < 8)).toEqual([]);
});

test('all of the list is refused, in capitals and full width too', () => {
  const complaints = new Set<unknown>();
  for (const entry of entries) {
    complaints.add(passwordComplaint(entry, nobody));
    complaints.add(passwordComplaint(entry.toUpperCase(), alice));
    complaints.add(passwordComplaint(toFullWidth(entry), nobody));
  }
  expect([...complaints]).toEqual(['PASSWORD_TOO_COMMON']);
});

const toFullWidth = (text: string) =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

test.for([
  'aaaaaaaa',
  '        ',
  '密密密密密密密密',
  '😀'.repeat(15),
  '12345678',
  '1234567890123',
  '0987654321',
  'abcdefgh',
  'ZYXWVUTSRQ',
  'qwertyuiopasdf',
  '1qaz2wsx3edc',
  'abcabcabc',
  'abcabcab',
  '13141314',
  '密码密码密码密码',
  'woaini1314',
  '5201314520',
  'PassWord1',
  ' password1 ',
  'password1password1',
])('%j is among the first that are guessed', (password) => {
  expect(passwordComplaint(password, nobody)).toBe('PASSWORD_TOO_COMMON');
});

test.for([
  'alice_1',
  'ALICE_1_alice_1',
  'alice_1#2026',
  'ａｌｉｃｅ_１ 你好',
  '13800138000',
  'a13800138000b',
  'x00138000y',
  '138 0013 8000',
  '+86 138-0013-8000',
  'menjin2026',
  'Menjin_alice_1_0013',
])('%j is too close to its account', (password) => {
  expect(passwordComplaint(password, alice)).toBe('PASSWORD_TOO_PERSONAL');
});

test.for([
  'correct horse',
  'correct horse battery',
  'three short words',
  'alice_1 and her cat',
  'call 13800138000 by noon',
  'menjin is a door',
  '13900139007',
  'aaaaaaaab',
  'abcdefgh2',
  '  密码 caf\u00e9 😀  ',
  '🍎🐎🔋📎🌊🎈🧭🥁🪁🦊🌶🛶🎻🧦🪵',
  '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈剑号巨阙珠称夜光果珍李柰菜重芥姜',
  Array.from({ length: 64 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join(''),
  Array.from({ length: 15 }, (_, index) => String.fromCodePoint(0x1f600 + index)).join(''),
])('%j may be chosen', (password) => {
  expect(passwordComplaint(password, alice)).toBeNull();
});

test('a username of another shape is looked for as it is written, a short one not at all', () => {
  const own = (username: string) => ({ username, mobile: null });
  expect(passwordComplaint('$&(李小明)李小明', own('$&(李小明)'))).toBe('PASSWORD_TOO_PERSONAL');
  expect(passwordComplaint('Straße 12', own('STRASSE'))).toBe('PASSWORD_TOO_PERSONAL');
  expect(passwordComplaint('lilies, lo', own('li'))).toBeNull();
});

test('the number of another country is looked for without its plus', () => {
  const own = { username: null, mobile: '+447911123456' };
  expect(passwordComplaint('447911123456!', own)).toBe('PASSWORD_TOO_PERSONAL');
  expect(passwordComplaint('07911123456', own)).toBe('PASSWORD_TOO_PERSONAL');
});

test('the longest password is judged in less than a millisecond', () => {
  const long = '密码x'.repeat(42) + 'yz';
  passwordComplaint(long, alice);
  const startedAt = performance.now();
  for (let round = 0; round < 200; round += 1) passwordComplaint(long, alice);
  expect((performance.now() - startedAt) / 200).toBeLessThan(1);
});
