import { expect, test } from 'vitest';
import { en } from './en.ts';
import { mobileHint } from './mobile-hint.ts';
import { zhCn } from './zh-cn.ts';

test('where the mainland alone is open, nothing is said of other countries', () => {
  expect(mobileHint(['86'], 'zh-CN', zhCn.register)).toBe(zhCn.register.mobileHint);
});

test('other countries that are open are named, and how their numbers begin', () => {
  expect(mobileHint(['86', '852', '853'], 'zh-CN', zhCn.register)).toMatch(
    /^支持 \+86、\+852或\+853 的手机号/,
  );
  expect(mobileHint(['86', '852'], 'en', en.account.mobilePage)).toMatch(
    /^Numbers of \+86 or \+852\./,
  );
});
