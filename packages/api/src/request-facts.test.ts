import { expect, test } from 'vitest';
import { requestFacts } from './request-facts.ts';

const options = {
  requestId: 'r1',
  ip: null,
  isHttp: true,
  isBatch: false,
  sessionCookieName: 'menjin.session',
};

test('reads the session cookie among others', () => {
  const headers = new Headers({ cookie: 'a=1; menjin.session=b.abc=; theme=dark' });
  expect(requestFacts(headers, options)).toMatchObject({
    sessionToken: 'b.abc=',
    hasCookies: true,
  });
});

test('a cookie whose name merely begins alike is not the session', () => {
  const headers = new Headers({ cookie: 'menjin.session.0=x; xmenjin.session=y; menjin.session' });
  expect(requestFacts(headers, options).sessionToken).toBeNull();
});

test('says what is missing', () => {
  expect(requestFacts(new Headers(), options)).toEqual({
    requestId: 'r1',
    ip: null,
    isHttp: true,
    isBatch: false,
    userAgent: null,
    origin: null,
    hasCookies: false,
    contentType: null,
    sessionToken: null,
  });
});
