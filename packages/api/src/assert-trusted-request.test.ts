import { expect, test } from 'vitest';
import { assertTrustedRequest } from './assert-trusted-request.ts';

const settings = { allowedOrigins: ['https://accounts.example.com'] };
const json = { contentType: 'application/json; charset=utf-8', mustBeJson: true, isBatch: false };

test('lets a listed origin act, and a client that sends no cookie', () => {
  const page = { ...json, origin: 'https://accounts.example.com', hasCookies: true };
  const program = { ...json, origin: null, hasCookies: false };
  expect(() => assertTrustedRequest(settings, page)).not.toThrow();
  expect(() => assertTrustedRequest(settings, program)).not.toThrow();
});

test.for([
  'https://accounts.example.com.evil.test',
  'https://evilaccounts.example.com',
  'http://accounts.example.com',
  'https://accounts.example.com:8443',
  'https://ACCOUNTS.example.com',
  'https://accounts.example.com.',
  'https://accounts.example.com@evil.test',
  'null',
  '',
])('refuses the origin %j', (origin) => {
  const request = { ...json, origin, hasCookies: false };
  expect(() => assertTrustedRequest(settings, request)).toThrow('ORIGIN_REFUSED');
});

test('refuses cookies without an origin', () => {
  const request = { ...json, origin: null, hasCookies: true };
  expect(() => assertTrustedRequest(settings, request)).toThrow('ORIGIN_REFUSED');
});

test.for([null, '', 'text/plain', 'multipart/form-data; boundary=x', 'application/jsonp'])(
  'refuses a body of type %j',
  (contentType) => {
    const request = {
      origin: null,
      hasCookies: false,
      mustBeJson: true,
      isBatch: false,
      contentType,
    };
    expect(() => assertTrustedRequest(settings, request)).toThrow('CONTENT_TYPE_REFUSED');
  },
);

test('refuses to act as one of several calls', () => {
  const request = { ...json, origin: null, hasCookies: false, isBatch: true };
  expect(() => assertTrustedRequest(settings, request)).toThrow('BATCH_REFUSED');
});
