import { en as enErrors, zhCn as zhCnErrors } from '@menjin/contract/error-messages';
import { expect, test } from 'vitest';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

/** Every sentence of a dictionary, each with where it stands. */
function sentencesIn(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]) => {
    const place = path === '' ? name : `${path}.${name}`;
    if (typeof value === 'object' && value !== null) return sentencesIn(value, place);
    return [[place, String(value)] satisfies [string, string]];
  });
}

test.for([
  ['Chinese', { ...zhCn, errors: zhCnErrors.sentences }, /请(?!求)|抱歉|对不起|无效/u],
  ['English', { ...en, errors: enErrors.sentences }, /invalid|oops|sorry|please/iu],
] as const)('%s says what to do, and neither begs nor blames (row 27)', ([, words, unwanted]) => {
  const sentences = sentencesIn(words);
  expect(sentences.length).toBeGreaterThan(300);
  expect(sentences.filter(([, sentence]) => unwanted.test(sentence))).toEqual([]);
});
