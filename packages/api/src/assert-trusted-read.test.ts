import { expect, test } from 'vitest';
import { assertTrustedRead } from './assert-trusted-read.ts';

const settings = { allowedOrigins: ['https://shop.example.com'] };

const outcomeOf = (headers: Record<string, string>) => {
  try {
    assertTrustedRead(settings, new Headers(headers));
    return 'ok';
  } catch (error) {
    return (error as { code: string }).code;
  }
};
const listed = 'https://shop.example.com/register?a=b';

test.for([
  [{}, 'ok'],
  [{ 'sec-fetch-site': 'same-origin' }, 'ok'],
  [{ 'sec-fetch-site': 'none' }, 'ok'],
  [{ referer: listed }, 'ok'],
  [{ referer: 'https://servicewechat.com/wx/1/', 'menjin-session': 'bearer' }, 'ok'],
  [{ referer: 'https://elsewhere.example/', 'sec-fetch-site': 'same-origin' }, 'ok'],
  [{ 'sec-fetch-site': 'same-site', referer: listed }, 'ok'],
  [{ 'sec-fetch-site': 'cross-site', referer: listed }, 'ok'],
  [{ origin: 'https://shop.example.com', 'sec-fetch-site': 'cross-site' }, 'ok'],
  [{ 'sec-fetch-site': 'same-site' }, 'ORIGIN_REFUSED'],
  [{ 'sec-fetch-site': 'cross-site' }, 'ORIGIN_REFUSED'],
  [{ 'sec-fetch-site': 'same-site', referer: 'https://old.example.com/' }, 'ORIGIN_REFUSED'],
  [{ 'sec-fetch-site': 'cross-site', referer: 'https://evil.example/' }, 'ORIGIN_REFUSED'],
  [{ referer: 'https://evil.example/' }, 'ORIGIN_REFUSED'],
  [{ 'sec-fetch-site': 'cross-site', referer: 'nonsense' }, 'ORIGIN_REFUSED'],
  [{ origin: 'null' }, 'ORIGIN_REFUSED'],
  [{ origin: 'https://evil.example', referer: listed }, 'ORIGIN_REFUSED'],
] as const)('R44: a GET with an effect that says %j: %s', ([headers, outcome]) => {
  expect(outcomeOf(headers)).toBe(outcome);
});
