import { expect, test } from 'vitest';
import { safeHref } from './safe-href.ts';

test.each([
  ['/terms', '/terms'],
  ['/help?topic=sms#code', '/help?topic=sms#code'],
  ['https://www.example.com/terms', 'https://www.example.com/terms'],
  ['http://intranet.example/', 'http://intranet.example/'],
  ['HTTPS://Example.COM', 'https://example.com/'],
  ['https://例子.中国/条款', 'https://xn--fsqu00a.xn--fiqs8s/%E6%9D%A1%E6%AC%BE'],
])('%s leads to %s', (text, href) => {
  expect(safeHref(text)).toBe(href);
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,a',
  'mailto:help@example.com',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'https:/evil.example',
  'https://',
  'https://user:pw@example.com/',
  'https://a.example/ b',
  'terms',
  '',
])('%s leads nowhere', (text) => {
  expect(safeHref(text)).toBeNull();
});
