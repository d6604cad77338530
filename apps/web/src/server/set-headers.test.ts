import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { setHeaders } from './set-headers.ts';

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

function headersOf(scheme: { isHttps: boolean }) {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  setHeaders(response, scheme);
  return response.getHeaders();
}

test('over plain http nothing is said of https', () => {
  expect(headersOf({ isHttps: false })).toEqual(ALWAYS);
});

test('over https browsers stay with it for a year', () => {
  expect(headersOf({ isHttps: true })).toEqual({
    ...ALWAYS,
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
  });
});
