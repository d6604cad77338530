import path from 'node:path';
import { expect, test } from 'vitest';
import { readBrand } from '../../brand/read-brand.ts';
import { errorPage } from './error-page.ts';

const brand = readBrand(path.resolve(import.meta.dirname, '../../../../../brand/brand.json'));

test('speaks the language of the visitor, by choice before that of the browser', () => {
  expect(errorPage(brand, {})).toContain('<html lang="zh-CN">');
  expect(errorPage(brand, { 'accept-language': 'en' })).toContain('Something went wrong');
  const chosen = errorPage(brand, { 'accept-language': 'en', cookie: 'a=b; menjin.locale=zh-CN' });
  expect(chosen).toContain('<title>出错了 · 门禁</title>');
});

test('wears the scheme of the visitor', () => {
  expect(errorPage(brand, {})).toContain('prefers-color-scheme');
  const chosen = errorPage(brand, { cookie: 'menjin.scheme=dark' });
  expect(chosen).toContain('color-scheme:dark');
  expect(chosen).not.toContain('prefers-color-scheme');
});

test('a name is text, whatever is in it', () => {
  const named = { ...brand, name: { 'zh-CN': '<b>"A" & B</b>', en: '' } };
  const page = errorPage(named, {});
  expect(page).toContain('· &lt;b&gt;&quot;A&quot; &amp; B&lt;/b&gt;</title>');
  expect(page).not.toContain('<b>');
});
