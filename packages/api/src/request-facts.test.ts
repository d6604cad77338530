import { expect, test } from 'vitest';
import { requestFacts } from './request-facts.ts';

const options = {
  requestId: 'r1',
  ip: null,
  mustBeJson: true,
  isBatch: false,
  cookieNames: { session: 'menjin.session', flow: 'menjin.flow', device: 'menjin.device' },
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
    mustBeJson: true,
    isBatch: false,
    isBearer: false,
    userAgent: null,
    origin: null,
    hasCookies: false,
    contentType: null,
    sessionToken: null,
    flowToken: null,
    deviceToken: null,
  });
});

test('reads the flow cookie, which gives nobody any rights', () => {
  const flow = 'A-Za_z0123456789abcdef';
  const headers = new Headers({ cookie: `menjin.flow=${flow}` });
  expect(requestFacts(headers, options)).toMatchObject({ flowToken: flow, hasCookies: false });
});

test('a flow that we never named is none', () => {
  for (const flow of ['short', 'x'.repeat(23), 'a'.repeat(21).concat('='), '']) {
    const headers = new Headers({ cookie: `menjin.flow=${flow}; theme=dark` });
    expect(requestFacts(headers, options)).toMatchObject({ flowToken: null, hasCookies: true });
  }
});

test('reads the device cookie, which gives nobody any rights either', () => {
  const headers = new Headers({ cookie: 'menjin.device=abc.def' });
  const facts = requestFacts(headers, options);
  expect(facts).toMatchObject({ deviceToken: 'abc.def', hasCookies: false });
});

const TOKEN = `b.${'x'.repeat(43)}`;

test('a client without cookies shows its session as a bearer token', () => {
  const headers = new Headers({ authorization: `Bearer ${TOKEN}` });
  expect(requestFacts(headers, options)).toMatchObject({ isBearer: true, sessionToken: TOKEN });
});

test('beside a bearer token no cookie counts, and nobody acts in its name', () => {
  const headers = new Headers({
    authorization: `bearer ${TOKEN}`,
    cookie: 'menjin.session=b.other; menjin.device=abc.def; theme=dark',
    'menjin-flow': 'A-Za_z0123456789abcdef',
  });
  expect(requestFacts(headers, options)).toMatchObject({
    isBearer: true,
    hasCookies: false,
    sessionToken: TOKEN,
    flowToken: 'A-Za_z0123456789abcdef',
    deviceToken: null,
  });
});

test('a client that is not signed in yet says that it takes no cookies', () => {
  const headers = new Headers({ 'menjin-session': 'bearer', cookie: 'menjin.session=b.other' });
  expect(requestFacts(headers, options)).toMatchObject({ isBearer: true, sessionToken: null });
});

test.for(['Bearer', 'Bearer ', `Bearer ${TOKEN}x`, 'Bearer a b', 'Bearer r.\u00e4', 'Bearer null'])(
  'a bearer token that we never made is none: %s',
  (authorization) => {
    const get = (name: string) => (name === 'authorization' ? authorization : null);
    expect(requestFacts({ get }, options).sessionToken).toBeNull();
  },
);

test("what a proxy in front asks for is not the client's session", () => {
  const headers = new Headers({
    authorization: 'Basic dXNlcjpwYXNz',
    cookie: 'menjin.session=b.abc',
  });
  expect(requestFacts(headers, options)).toMatchObject({ isBearer: false, sessionToken: 'b.abc' });
});
