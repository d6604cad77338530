import * as errorMessages from '@menjin/contract/error-messages';
import { expect, test } from 'vitest';
import { en } from '../../apps/web/src/i18n/en.ts';
import { zhCn } from '../../apps/web/src/i18n/zh-cn.ts';
import { findForeignWords } from './find-foreign-words.ts';

/** Every sentence of a dictionary, without what is filled in. */
const sentencesIn = (words: object): string[] =>
  Object.values(words).flatMap((value: unknown) =>
    typeof value === 'object' && value !== null
      ? sentencesIn(value)
      : [String(value).replace(/\{\w+\}/g, ' ')],
  );

// What a page shows in one of its states only is seen here in both languages.
test.for([
  ['zh-CN', { ...zhCn, errors: errorMessages.zhCn.sentences }],
  ['en', { ...en, errors: errorMessages.en.sentences }],
] as const)('every sentence of the dictionary is in %s', ([lang, words]) => {
  const sentences = sentencesIn(words);
  expect(sentences.length).toBeGreaterThan(300);
  const foreign = sentences.filter(
    (text) => findForeignWords({ text, lang, from: 'dictionary' }).length > 0,
  );
  expect(foreign).toEqual([]);
});
