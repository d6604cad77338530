import { randomUUID } from 'node:crypto';
import { createTestDeps } from '@menjin/api/testing';
import { expect, test } from 'vitest';
import { openBrowser } from '../../testing/open-browser.ts';
import { openServer } from '../../testing/open-server.ts';
import { newPerson } from '../../testing/people.ts';
import { withCookieScope } from '../../testing/with-cookie-scope.ts';

const scopes = [
  {
    what: 'over http',
    scope: { secure: false, domain: null },
    prefix: '',
    own: 'Path=/; HttpOnly; SameSite=Lax',
    readable: 'Path=/; SameSite=Lax',
    ended: 'Max-Age=0; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; SameSite=Lax',
  },
  {
    what: 'for a whole domain',
    scope: { secure: true, domain: 'example.com' },
    prefix: '__Secure-',
    own: 'Path=/; HttpOnly; SameSite=Lax; Domain=example.com; Secure',
    readable: 'Domain=example.com; Path=/; Secure; SameSite=Lax',
    ended:
      'Max-Age=0; Domain=example.com; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Secure; SameSite=Lax',
  },
];

test.for(scopes)('$what all cookies have one scope', async ({ scope, prefix, ...attributes }) => {
  const { own, readable, ended } = attributes;
  const { server, deps } = await openServer({ deps: withCookieScope(createTestDeps(), scope) });
  const { username, password } = await newPerson(deps);
  const browser = openBrowser(server);

  const image = await browser.get(`/image_codes/${randomUUID()}/`);
  const flow = `^${prefix}menjin\\.flow=[\\w-]{22}; ${own}$`;
  expect(image.cookies).toEqual([expect.stringMatching(flow)]);

  const login = await browser.post('/login/', { username, password, remembered: true });
  const age = 'Max-Age=1209600';
  expect(login.cookies).toEqual([
    expect.stringMatching(`^${prefix}menjin\\.session=r\\.[\\w-]{43}; ${own}; ${age}$`),
    expect.stringMatching(`^${prefix}menjin\\.device=[\\w.-]{77}; ${own}; Max-Age=15552000$`),
    `username=${username}; ${age}; ${readable}`,
  ]);
  expect((await browser.get('/info/')).body).toMatchObject({ info_data: { username } });

  const logout = await browser.delete('/logout/');
  expect(logout.cookies).toEqual([
    `${prefix}menjin.session=; ${own}; Max-Age=0`,
    `username=; ${ended}`,
  ]);
  expect((await browser.get('/info/')).cookies).toEqual([`username=; ${ended}`]);
  await server.close();
});
