import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { clientAddress } from './client-address.ts';

const request = (remoteAddress: string, headers: IncomingHttpHeaders = {}) =>
  ({ headers, socket: { remoteAddress } }) as unknown as IncomingMessage;

const trustsNobody = () => false;

test('a request comes from its socket, or from where a trusted proxy says', () => {
  const headers = { 'x-forwarded-for': '203.0.113.9' };
  expect(clientAddress(trustsNobody)(request('192.0.2.1', { ...headers }))).toBe('192.0.2.1');
  const behindProxy = clientAddress((address) => address === '192.0.2.1');
  expect(behindProxy(request('192.0.2.1', { ...headers }))).toBe('203.0.113.9');
});

test('one that is sent on to ourselves comes from where it first came from', () => {
  const addressOf = clientAddress(() => true);
  const first = request('192.0.2.1');
  addressOf(first);
  const headers = { ...first.headers, 'x-forwarded-for': '203.0.113.9' };
  expect(addressOf(request('127.0.0.1', headers))).toBe('192.0.2.1');
});

test('nobody else can say so, and what they wrote is gone', () => {
  const addressOf = clientAddress(trustsNobody);
  const other = request('192.0.2.2');
  clientAddress(trustsNobody)(other);
  for (const header of ['203.0.113.9', ' 203.0.113.9', String(other.headers['x-menjin-client'])]) {
    const forged = request('192.0.2.1', { 'x-menjin-client': header });
    expect(addressOf(forged)).toBe('192.0.2.1');
    expect(forged.headers['x-menjin-client']).not.toContain(header.trim());
  }
});
