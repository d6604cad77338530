import { expect, test } from 'vitest';
import { splitLinks } from './split-links.ts';

const origin = 'http://127.0.0.1:3000';
const linksOf = (text: string) => splitLinks(text, origin).flatMap(({ href }) => href ?? []);

test('tells a link to our pages from the words around it', () => {
  expect(splitLinks(`打开\n${origin}/email?token=a.b-_。\n\nOpen it.`, origin)).toEqual([
    { place: 0, text: '打开\n', href: null },
    { place: 1, text: `${origin}/email?token=a.b-_`, href: `${origin}/email?token=a.b-_` },
    { place: 2, text: '。\n\nOpen it.', href: null },
  ]);
});

test.each([
  'http://127.0.0.1:3001/email',
  'https://127.0.0.1:3000/email',
  'http://127.0.0.1:3000@evil.example/email',
  'http://127.0.0.1:3000.evil.example/email',
  'https://evil.example/http://127.0.0.1:3000/',
  'http://[oops',
  'javascript:alert(1)',
  'data:text/html,x',
  '//127.0.0.1:3000/email',
  '@accounts.example.com #012345',
])('%s is no link', (text) => {
  expect(linksOf(text)).toEqual([]);
  expect(splitLinks(text, origin).map((part) => part.text)).toEqual([text]);
});

test('leaves out no letter of a text', () => {
  const text = `${origin}/a ${origin}/b，https://evil.example。${origin}`;
  expect(linksOf(text)).toEqual([`${origin}/a`, `${origin}/b`, origin]);
  const parts = splitLinks(text, origin).map((part) => part.text);
  expect(parts.join('')).toBe(text);
});
