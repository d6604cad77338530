import { afterAll, expect, test } from 'vitest';
import { guessesAt, NO_PROXY } from '../setup/origins/guesses-at.ts';
import { LISTED } from '../setup/origins/hostile-origins.ts';
import { outcomeOf, type RawRequest, sendRaw } from '../setup/origins/send-raw.ts';
import { startOriginsScene } from '../setup/origins/start-origins-scene.ts';
import { type Person, signUp } from '../setup/sign-up.ts';

const scene = await startOriginsScene(NO_PROXY);
afterAll(() => scene.stop());

const [server = ''] = scene.servers;
const send = (request: RawRequest) => sendRaw(server, request);
const guess = guessesAt(server);
const json = { 'content-type': 'application/json' };

test('R53: a batch multiplies no guesses, whatever it is made of', async () => {
  const person = await signUp(scene);
  const wrong = { identifier: person.username, password: 'wrong horse' };
  const batch = (count: number, other: string[] = []) => {
    const names = [...Array.from({ length: count }, () => 'login.withPassword'), ...other];
    const inputs = Object.fromEntries(names.map((_, n) => [n, wrong]));
    const path = `/trpc/${names.join(',')}?batch=1`;
    return send({ method: 'POST', path, headers: json, body: JSON.stringify(inputs) });
  };
  for (const count of [1, 2, 10]) {
    const answers: object[] = JSON.parse((await batch(count)).text);
    const outcomes = answers.map((answer) => outcomeOf({ text: JSON.stringify(answer) }));
    expect(outcomes).toEqual(Array.from({ length: count }, () => 'BATCH_REFUSED'));
  }
  for (const refused of [batch(1, ['session.current']), batch(11), batch(100)]) {
    expect((await refused).status).toBe(400);
  }
  const pairs = [
    [wrong, wrong],
    { 0: wrong, 1: wrong },
    { username: [person.username, person.username], password: ['a', 'b'] },
  ];
  for (const body of pairs) {
    const path = '/login/?batch=1';
    const answer = await send({ method: 'POST', path, headers: json, body: JSON.stringify(body) });
    expect([answer.status, outcomeOf(answer)]).toEqual([400, 'INVALID_INPUT']);
  }
  // Not one of them was counted, let alone compared.
  expect(await failuresOf(person)).toBe(0);
});

async function failuresOf({ id }: Person): Promise<number> {
  const { _sum: sum } = await scene.prisma.counter.aggregate({
    where: { key: `login:account:${id}` },
    _sum: { amount: true },
  });
  return Number(sum.amount ?? 0);
}

test('R54: a path is one however it is written, or there is nothing at it', async () => {
  const person = await signUp(scene);
  const same = [
    '/login/',
    '/login',
    '/login?a',
    '/login/?next=/register/',
    '/%6cogin/',
    '/%6C%6F%67%69%6E',
    '/trpc/login.withPassword',
    '/trpc/login.withPassword/',
    '/%74rpc/login.withPassword?a',
    '/trpc/login%2ewithPassword',
  ];
  for (const path of same) {
    expect([path, outcomeOf(await guess(path, person))]).toEqual([path, 'CREDENTIALS_WRONG']);
  }
  const other = [
    '//login/',
    '///login/',
    '/login//',
    '/LOGIN/',
    '/Login',
    '/login;x',
    '/login/;x',
    '/login/.',
    '/./login/',
    '/x/../login/',
    '/login%2f',
    '/login%00',
    '/login%20',
    '/%2flogin/',
    '/%256cogin/',
    '/login\\',
    '/login.json',
    '/api/login/',
    '//trpc/login.withPassword',
    '/trpc//login.withPassword',
    '/TRPC/login.withPassword',
    '/trpc/LOGIN.WITHPASSWORD',
    '/trpc/login.withPassword;x',
    '/trpc/login.withPassword/x',
    '/trpc/./login.withPassword',
    '/api/trpc/login.withPassword',
  ];
  for (const path of other) {
    expect([path, (await guess(path, person)).status]).toEqual([path, 404]);
  }
  // Ten failures, all of one account; the eleventh is none however it is written.
  expect(await failuresOf(person)).toBe(same.length);
  for (const path of same) {
    expect([path, outcomeOf(await guess(path, person))]).toEqual([path, 'TOO_MANY_FAILURES']);
  }
});

test('R54: whatever is written between slashes is one part of a path, and no other path', async () => {
  const headers = { origin: LISTED };
  for (const id of ['..%2Fcurrent', '..%2F..%2Flogout', '%2e%2e', 'current%2F', 'x%00']) {
    for (const [method, path] of [
      ['DELETE', `/sessions/${id}/`],
      ['GET', `/image_codes/${id}/`],
      ['GET', `/sms_codes/${id}/`],
    ] as const) {
      const { status } = await send({ method, path, headers });
      expect([path, [400, 401].includes(status)]).toEqual([path, true]);
    }
  }
});
