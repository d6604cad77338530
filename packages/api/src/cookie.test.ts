import { expect, test } from 'vitest';
import { serializeCookie } from './cookie.ts';
import { createFlowCookies } from './flow-cookie.ts';
import { createSessionCookies } from './session-cookie.ts';

const remembered = { rememberedSeconds: 1_209_600 };

test('R37: over https a session belongs to one host alone', () => {
  const cookies = createSessionCookies({ secure: true, domain: null }, remembered);
  expect(serializeCookie(cookies.carry('b.token'))).toBe(
    '__Host-menjin.session=b.token; Path=/; HttpOnly; SameSite=Lax; Secure',
  );
  expect(serializeCookie(cookies.carry('r.token'))).toBe(
    '__Host-menjin.session=r.token; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=1209600',
  );
});

test('R37: where it is shared by the hosts of a domain, it says so, also when it is removed', () => {
  const scope = { secure: true, domain: 'example.com' };
  const cookies = createSessionCookies(scope, remembered);
  expect(serializeCookie(cookies.carry('b.token'))).toBe(
    '__Secure-menjin.session=b.token; Path=/; HttpOnly; SameSite=Lax; Domain=example.com; Secure',
  );
  expect(serializeCookie(cookies.clear())).toBe(
    '__Secure-menjin.session=; Path=/; HttpOnly; SameSite=Lax; Domain=example.com; Secure; Max-Age=0',
  );
  expect(createFlowCookies(scope).carry('x')).toMatchObject({
    name: '__Secure-menjin.flow',
    domain: 'example.com',
  });
});

test('without https, in the sandbox, it has no prefix that a browser would refuse', () => {
  const cookies = createSessionCookies({ secure: false, domain: null }, remembered);
  expect(serializeCookie(cookies.carry('b.token'))).toBe(
    'menjin.session=b.token; Path=/; HttpOnly; SameSite=Lax',
  );
});
