import type { PageText } from './read-texts.ts';

// Letters, signs and full-width punctuation of Chinese.
const CHINESE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+/g;
const LATIN = /[A-Za-z][\w'’-]*/g;
// Half a width of punctuation right after a Chinese letter.
const HALF_WIDTH = /[\u4e00-\u9fff][,;:?!()]/g;

/** What is written with Latin letters in Chinese, too. */
const NAMES_IN_CHINESE: ReadonlySet<string> = new Set([
  'menjin',
  'API',
  'IP',
  'ID',
  'UTC',
  'HTTP',
  'JSON',
  'KiB',
  'Cookie',
  'Chrome',
  'Safari',
  'Firefox',
  'Edge',
  'Windows',
  'macOS',
  'Linux',
  'Android',
  'iOS',
]);

/** What stands in a text as it was given: addresses of mailboxes and pages, and names of accounts and of kinds of files. */
const DATA = /https?:\/\/\S+|[\w.*+-]*@[\w.-]+|\b\w*_\w+\b|\b[a-z]+\/[a-z]+\b/g;

/** What of a text is not in the language that it claims to be in. */
export function findForeignWords({ text, lang }: PageText): string[] {
  const sentence = text.replace(DATA, ' ');
  if (lang !== 'zh-CN') return sentence.match(CHINESE) ?? [];
  const words = sentence.match(LATIN) ?? [];
  return [
    ...words.filter((word) => !NAMES_IN_CHINESE.has(word)),
    ...(sentence.match(HALF_WIDTH) ?? []),
  ];
}
