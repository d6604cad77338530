import { createTestDeps } from '@menjin/api/testing';
import type { FastifyInstance } from 'fastify';
import { expect, test } from 'vitest';
import { newAddress } from '../../testing/new-address.ts';
import { openFaces } from '../../testing/open-faces.ts';
import { newMobile, newName, newPerson } from '../../testing/people.ts';
import { failure, invalid, success } from '../../testing/rest-bodies.ts';
import { send } from '../../testing/send.ts';
import { proper, testFailures } from '../../testing/test-failures.ts';

const opened = await openFaces({ deps: createTestDeps({ lookupsMaxPerIpHour: 3 }) });
const { deps, face } = opened;
const silent = await openFaces({ deps, areCountsTold: false });

const FULL_WIDTH = 0xfee0;
const fullWidth = (text: string) =>
  encodeURIComponent(
    text.replaceAll(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + FULL_WIDTH)),
  );

async function countOf(url: string, at: FastifyInstance = face): Promise<unknown> {
  const { status, body, cookies } = await send(at, 'GET', url);
  expect([status, cookies]).toEqual([200, []]);
  return body;
}

test.for(['/', ''])('GET /usernames/:name/count%s tells whether a name is taken', async (slash) => {
  const { username } = await newPerson(deps);
  for (const name of [username, username.toUpperCase(), fullWidth(username)]) {
    expect(await countOf(`/usernames/${name}/count${slash}`)).toEqual(success({ count: 1 }));
  }
  expect(await countOf(`/usernames/${newName()}/count${slash}`)).toEqual(success({ count: 0 }));
});

test('names that are kept for the operator are taken', async () => {
  for (const name of ['admin', 'Admin', 'support', 'menjin']) {
    expect(await countOf(`/usernames/${name}/count/`)).toEqual(success({ count: 1 }));
  }
});

test('a name that only Django allows is looked up like any other', async () => {
  for (const name of ['张三', 'a@b.cn', 'ab', 'x+y', 'with space', '12345', 'a'.repeat(150)]) {
    const url = `/usernames/${encodeURIComponent(name)}/count/`;
    expect([name, await countOf(url)]).toEqual([name, success({ count: 0 })]);
    await newPerson(deps, { username: name });
    expect([name, await countOf(url)]).toEqual([name, success({ count: 1 })]);
  }
});

test.for(['/', ''])(
  'GET /mobiles/:mobile/count%s tells whether a number is taken',
  async (slash) => {
    const { mobile } = await newPerson(deps);
    for (const spelling of [mobile, `+86${mobile}`, fullWidth(mobile), `86%20${mobile}`]) {
      expect(await countOf(`/mobiles/${spelling}/count${slash}`)).toEqual(success({ count: 1 }));
    }
    expect(await countOf(`/mobiles/${newMobile()}/count${slash}`)).toEqual(success({ count: 0 }));
  },
);

test('switched off, nobody has any name or number', async () => {
  const { username, mobile } = await newPerson(deps);
  for (const url of [`/usernames/${username}`, '/usernames/admin', `/mobiles/${mobile}`]) {
    expect(await countOf(`${url}/count/`, silent.face)).toEqual(success({ count: 0 }));
  }
});

for (const counts of [opened, silent]) {
  const which = counts === opened ? 'told' : 'switched off';
  testFailures(counts, `GET /usernames/:name/count/, ${which},`, [
    ...['%00', 'a%00b', 'a'.repeat(151), 'a'.repeat(1024)].map(
      (name) =>
        [
          `no name: ${name.slice(0, 5)}, ${name.length} long`,
          proper(400),
          invalid(400, { username: 'USERNAME_INVALID' }),
          (at: FastifyInstance) => send(at, 'GET', `/usernames/${name}/count/`),
        ] as const,
    ),
    [
      'an empty name',
      proper(400),
      invalid(4003, { username: 'FIELD_REQUIRED' }, '缺少必传参数'),
      (at) => send(at, 'GET', '/usernames//count/'),
    ],
    [
      'more than an address may ask for, of both together',
      proper(429),
      failure(4002, 'TRY_LATER', { detail: { retryAfterSeconds: 3600 } }),
      async (at) => {
        const ip = newAddress();
        for (let n = 0; n < 3; n += 1) {
          await send(at, 'GET', `/mobiles/${newMobile()}/count/`, { ip });
        }
        return send(at, 'GET', `/usernames/${newName()}/count/`, { ip });
      },
    ],
  ]);
  testFailures(counts, `GET /mobiles/:mobile/count/, ${which},`, [
    ...['123', 'alice', '%00', '12800138000', '13800138000,13800138001'].map(
      (mobile) =>
        [
          `no number: ${mobile}`,
          proper(400),
          invalid(4007, { mobile: 'MOBILE_INVALID' }),
          (at: FastifyInstance) => send(at, 'GET', `/mobiles/${mobile}/count/`),
        ] as const,
    ),
    [
      'an empty number',
      proper(400),
      invalid(4003, { mobile: 'FIELD_REQUIRED' }, '缺少必传参数'),
      (at) => send(at, 'GET', '/mobiles//count/'),
    ],
  ]);
}
