import type { FastifyInstance } from 'fastify';
import { expect, test } from 'vitest';
import { askForCode, RIGHT_CODE } from '../../testing/codes.ts';
import { newAddress } from '../../testing/new-address.ts';
import { openBrowser } from '../../testing/open-browser.ts';
import { openFaces } from '../../testing/open-faces.ts';
import { newMobile, newName } from '../../testing/people.ts';
import { failure, success } from '../../testing/rest-bodies.ts';
import { type Answer, type Asked, send } from '../../testing/send.ts';
import { form, testFailures } from '../../testing/test-failures.ts';

// A code belongs to the browser that asked for it: to its flow cookie, or to nobody's.
const opened = await openFaces();
const { deps, face } = opened;

const WRONG_CODE = '999999';
const FLOW = '__Host-menjin.flow';

/** Somebody whose requests carry no cookies, as those of a page without `withCredentials`. */
function openBareClient(at: FastifyInstance = face) {
  const ip = newAddress();
  return {
    get: (url: string, asked: Asked = {}) => send(at, 'GET', url, { ip, ...asked }),
    post: (url: string, body: unknown) => send(at, 'POST', url, { ip, body }),
  };
}

type Poster = { post(url: string, body: unknown): Promise<Answer> };

const register = ({ post }: Poster, mobile: string, code = RIGHT_CODE) =>
  post('/register/', {
    username: newName(),
    password: 'correct horse',
    password2: 'correct horse',
    mobile,
    sms_code: code,
    allow: true,
  });

test('the flow is given with the image, renewed with the code, and stands for it', async () => {
  const [browser, mobile] = [openBrowser(face), newMobile()];
  await browser.get('/image_codes/11111111-1111-4111-8111-111111111111/');
  const flow = browser.cookies.get(FLOW);
  await askForCode(browser, mobile);
  expect(browser.cookies.get(FLOW)).toBe(flow);
  expect((await register(browser, mobile)).body).toEqual(success());
});

test('a flow that was made up is none, and is replaced', async () => {
  const [browser, mobile] = [openBrowser(face), newMobile()];
  browser.cookies.set(FLOW, 'made-up');
  await askForCode(browser, mobile);
  expect(browser.cookies.get(FLOW)).toMatch(/^[\w-]{22}$/);
});

test('another flow, or none, is answered as if there were no code, and costs no try', async () => {
  const [owner, mobile] = [openBrowser(face), newMobile()];
  await askForCode(owner, mobile);
  const stranger = openBrowser(face);
  await askForCode(stranger, newMobile());
  for (const other of [stranger, openBrowser(face), openBareClient()]) {
    const withoutCode = await register(other, newMobile());
    for (const code of [RIGHT_CODE, WRONG_CODE, RIGHT_CODE]) {
      const answer = await register(other, mobile, code);
      expect([answer.status, answer.body]).toEqual([withoutCode.status, withoutCode.body]);
    }
  }
  // All five are left.
  const wrong = await register(owner, mobile, WRONG_CODE);
  expect(wrong.body).toMatchObject({ appCode: 'CODE_WRONG', detail: { attemptsLeft: 4 } });
  expect((await register(owner, mobile)).body).toEqual(success());
});

test('a code of a flow takes five tries', async () => {
  const [browser, mobile] = [openBrowser(face), newMobile()];
  await askForCode(browser, mobile);
  for (const attemptsLeft of [4, 3, 2, 1, 0]) {
    const { body } = await register(browser, mobile, WRONG_CODE);
    expect(body).toMatchObject({ appCode: 'CODE_WRONG', detail: { attemptsLeft } });
  }
  expect((await register(browser, mobile)).body).toEqual(failure(400, 'CODE_EXPIRED'));
});

test('one flow keeps the codes of several numbers apart', async () => {
  const [browser, first, second] = [openBrowser(face), newMobile(), newMobile()];
  await askForCode(browser, first);
  await askForCode(browser, second);
  expect((await register(browser, first)).body).toEqual(success());
  expect((await register(browser, second)).body).toEqual(success());
});

test('without any cookie the code is bound to the number alone, however it is written', async () => {
  const mobile = newMobile();
  await askForCode(openBareClient(), mobile);
  expect((await register(openBareClient(), `+86 ${mobile}`)).body).toEqual(success());
});

test('a code that was asked for without a cookie is used with one', async () => {
  const mobile = newMobile();
  await askForCode(openBareClient(), mobile);
  const browser = openBrowser(face);
  // As the images of a page whose own requests send none.
  await browser.get('/image_codes/22222222-2222-4222-8222-222222222222/');
  expect((await register(browser, mobile)).body).toEqual(success());
});

test('without a cookie a code takes three tries', async () => {
  const mobile = newMobile();
  await askForCode(openBareClient(), mobile);
  for (let n = 0; n < 2; n += 1) await register(openBareClient(), mobile, WRONG_CODE);
  expect((await register(openBareClient(), mobile)).body).toEqual(success());

  const other = newMobile();
  await askForCode(openBareClient(), other);
  for (let n = 0; n < 3; n += 1) await register(openBareClient(), other, WRONG_CODE);
  expect((await register(openBareClient(), other)).body).toEqual(failure(400, 'CODE_EXPIRED'));
});

test('a newer code of a flow ends one that was bound to the number alone', async () => {
  const mobile = newMobile();
  await askForCode(openBareClient(), mobile);
  deps.clock.advance(60);
  const browser = openBrowser(face);
  await askForCode(browser, mobile);
  expect((await register(openBareClient(), mobile)).body).toEqual(failure(400, 'CODE_EXPIRED'));
  expect((await register(browser, mobile)).body).toEqual(success());
});

// Whoever names a number learns nothing of its code.
testFailures(
  opened,
  'POST /register/ without a cookie',
  (
    [
      ['a wrong code', WRONG_CODE, 0],
      ['a code of five minutes ago', RIGHT_CODE, 300],
      ['a wrong code of five minutes ago', WRONG_CODE, 300],
    ] as const
  ).map(([what, code, seconds]) => [
    what,
    form(400),
    failure(400, 'CODE_EXPIRED'),
    async (at) => {
      const mobile = newMobile();
      await askForCode(openBareClient(at), mobile);
      deps.clock.advance(seconds);
      return register(openBareClient(at), mobile, code);
    },
  ]),
);
