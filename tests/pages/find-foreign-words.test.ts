import { expect, test } from 'vitest';
import { findForeignWords } from './find-foreign-words.ts';

const zh = (text: string) => findForeignWords({ text, lang: 'zh-CN', from: 'p' });
const en = (text: string) => findForeignWords({ text, lang: 'en', from: 'p' });

test.for([
  '验证码已发送到 138****8000，5 分钟内有效。',
  '这台设备：Chrome，Windows · 203.0.113.0/24',
  '邮箱地址应像 name@example.com。',
  'wang_xiaoming',
  '@example.com',
  '@accounts.example.com #204816',
])('%s is Chinese', (text) => {
  expect(zh(text)).toEqual([]);
});

test.for([
  ['Error', ['Error']],
  ['错误：Something went wrong', ['Something', 'went', 'wrong']],
  ['已有账号?', ['号?']],
  ['输入密码, 再试一次', ['码,']],
] as const)('%s is not', ([text, words]) => {
  expect(zh(text)).toEqual(words);
});

test('English has no Chinese letters, and none of their punctuation', () => {
  expect(en('Code sent to 138****8000. It works for 5 minutes.')).toEqual([]);
  expect(en('Chrome，Windows')).toEqual(['，']);
  expect(en('Open 门禁')).toEqual(['门禁']);
});
