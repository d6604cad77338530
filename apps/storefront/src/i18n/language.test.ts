import { expect, test } from 'vitest';
import { chooseLanguage } from './language.ts';

test.for([
  [null, ['zh-CN', 'en'], 'zh-CN'],
  [null, ['zh-TW'], 'zh-CN'],
  [null, ['de-DE', 'en-GB', 'zh-CN'], 'en'],
  [null, ['de-DE'], 'zh-CN'],
  [null, [], 'zh-CN'],
  ['en', ['zh-CN'], 'en'],
  ['xx', ['en-US'], 'en'],
] as const)('%s kept, %s preferred: %s', ([kept, preferred, language]) => {
  expect(chooseLanguage(kept, preferred)).toBe(language);
});
