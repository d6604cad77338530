import type { FastifyInstance } from 'fastify';
import { expect, test } from 'vitest';
import { askForCode, RIGHT_CODE } from '../../testing/codes.ts';
import { openBrowser } from '../../testing/open-browser.ts';
import { openFaces } from '../../testing/open-faces.ts';
import { newMobile, newName, newPerson } from '../../testing/people.ts';
import { failure, invalid, success } from '../../testing/rest-bodies.ts';
import { send } from '../../testing/send.ts';
import { always, form, testFailures } from '../../testing/test-failures.ts';

const opened = await openFaces();
const { deps, face } = opened;

/** A registration that lacks nothing, for a number that has been sent no code yet. */
const registration = (change: object = {}) => ({
  username: newName(),
  password: 'correct horse',
  password2: 'correct horse',
  mobile: newMobile(),
  sms_code: RIGHT_CODE,
  allow: true,
  ...change,
});

/** Somebody who has asked for a code, and what they would send. */
async function applicant(at: FastifyInstance = face, change: object = {}) {
  const [browser, body] = [openBrowser(at), registration(change)];
  await askForCode(browser, body.mobile);
  return {
    browser,
    body,
    register: (other = {}) => browser.post('/register/', { ...body, ...other }),
  };
}

test.for(['/register/', '/register'])('POST %s creates an account and signs it in', async (url) => {
  const { browser, body } = await applicant();
  const answer = await browser.post(url, body);
  expect([answer.status, answer.body]).toEqual([200, success()]);
  const attributes = 'Path=/; HttpOnly; SameSite=Lax; Secure';
  expect(answer.cookies).toEqual([
    expect.stringMatching(`^__Host-menjin\\.session=b\\.[\\w-]{43}; ${attributes}$`),
    expect.stringMatching(`^__Host-menjin\\.device=[\\w.-]{77}; ${attributes}; Max-Age=15552000$`),
    `username=${body.username}; Path=/; Secure; SameSite=Lax`,
  ]);
  expect((await browser.get('/info/')).body).toEqual(
    success({
      info_data: { username: body.username, mobile: body.mobile, email: '', email_active: false },
    }),
  );
});

test('an account is the person’s who asked for it, whatever else the body says', async () => {
  const extra = { id: 1, is_staff: true, is_superuser: true, isNewNumber: true, email: 'a@b.cn' };
  const { body, register } = await applicant();
  expect((await register(extra)).body).toEqual(success());
  const user = deps.memory.users.find(({ username }) => username === body.username);
  expect(user).toMatchObject({ mobile: body.mobile, isStaff: false, email: null });
});

test('a code that is written full-width or with spaces is the one it is', async () => {
  for (const code of ['012 345', '０１２３４５', '012-345']) {
    expect((await (await applicant()).register({ sms_code: code })).body).toEqual(success());
  }
});

const INCOMPLETE = '请勿绕过前端界面';
const FIELDS = ['username', 'password', 'password2', 'mobile', 'sms_code'];

testFailures(opened, 'POST /register/', [
  ...FIELDS.flatMap((field) =>
    [undefined, null, '', 1, true, [], {}, ['a']].map(
      (value) =>
        [
          `${field} is ${JSON.stringify(value)}`,
          form(400),
          invalid(1, { [field]: 'FIELD_REQUIRED' }, INCOMPLETE),
          async (at: FastifyInstance) => (await applicant(at)).register({ [field]: value }),
        ] as const,
    ),
  ),
  ...[undefined, null, false, 'true', 'on', '', 1, 0, [true]].map(
    (allow) =>
      [
        `allow is ${JSON.stringify(allow)}`,
        form(400),
        invalid(1, { allow: 'AGREEMENT_REQUIRED' }, INCOMPLETE),
        async (at: FastifyInstance) => (await applicant(at)).register({ allow }),
      ] as const,
  ),
  [
    'a blank code',
    form(400),
    invalid(1, { sms_code: 'FIELD_REQUIRED' }, INCOMPLETE),
    async (at) => (await applicant(at)).register({ sms_code: ' ' }),
  ],
  ...(['{}', 'null', undefined] as const).map(
    (body) =>
      [
        `the body is ${body}`,
        form(400),
        invalid(
          1,
          {
            ...Object.fromEntries(FIELDS.map((field) => [field, 'FIELD_REQUIRED'] as const)),
            allow: 'AGREEMENT_REQUIRED',
          },
          INCOMPLETE,
        ),
        (at: FastifyInstance) => send(at, 'POST', '/register/', { body }),
      ] as const,
  ),
  [
    'one field is missing and another wrong',
    form(400),
    invalid(1, { username: 'FIELD_REQUIRED' }, INCOMPLETE),
    async (at) => (await applicant(at)).register({ username: '', mobile: '123' }),
  ],
]);

testFailures(opened, 'POST /register/', [
  ...['abcd', 'a'.repeat(21), '12345678', '13800138000', 'with space', '张三丰先生', 'a@b.cn1'].map(
    (username) =>
      [
        `the name ${username}`,
        form(400),
        invalid(400, { username: 'USERNAME_INVALID' }),
        async (at: FastifyInstance) => (await applicant(at)).register({ username }),
      ] as const,
  ),
  [
    'a name that is kept for the operator',
    form(400),
    invalid(400, { username: 'USERNAME_TAKEN' }),
    async (at) => (await applicant(at)).register({ username: 'Admin' }),
  ],
  [
    'a name that somebody has',
    form(409),
    failure(400, 'USERNAME_TAKEN', { fieldErrors: { username: 'USERNAME_TAKEN' } }),
    async (at) => {
      const { username } = await newPerson(deps);
      return (await applicant(at)).register({ username: username.toUpperCase() });
    },
  ],
  [
    'a short password',
    form(400),
    invalid(400, { password: 'PASSWORD_TOO_SHORT' }),
    async (at) => (await applicant(at)).register({ password: 'short', password2: 'short' }),
  ],
  [
    'a long password',
    form(400),
    invalid(400, { password: 'PASSWORD_TOO_LONG' }),
    async (at) => {
      const password = 'a1'.repeat(65);
      return (await applicant(at)).register({ password, password2: password });
    },
  ],
  [
    'a password that many have',
    form(400),
    failure(400, 'PASSWORD_TOO_COMMON', { fieldErrors: { password: 'PASSWORD_TOO_COMMON' } }),
    async (at) => (await applicant(at)).register({ password: 'password', password2: 'password' }),
  ],
  [
    'a password made of the number',
    form(400),
    failure(400, 'PASSWORD_TOO_PERSONAL', { fieldErrors: { password: 'PASSWORD_TOO_PERSONAL' } }),
    async (at) => {
      const { body, register } = await applicant(at);
      return register({ password: `${body.mobile}a`, password2: `${body.mobile}a` });
    },
  ],
  [
    'two passwords',
    form(400),
    invalid(400, { password2: 'PASSWORDS_DIFFER' }),
    async (at) => (await applicant(at)).register({ password2: 'another horse' }),
  ],
  [
    'no number',
    form(400),
    invalid(400, { mobile: 'MOBILE_INVALID' }),
    async (at) => (await applicant(at)).register({ mobile: '123' }),
  ],
  [
    'several fields',
    form(400),
    invalid(400, {
      username: 'USERNAME_INVALID',
      password2: 'PASSWORDS_DIFFER',
      sms_code: 'CODE_MALFORMED',
    }),
    async (at) =>
      (await applicant(at)).register({ username: 'a b', password2: 'other', sms_code: '12345' }),
  ],
  [
    'no digits for a code',
    form(400),
    invalid(400, { sms_code: 'CODE_MALFORMED' }),
    async (at) => (await applicant(at)).register({ sms_code: 'abcdef' }),
  ],
  [
    'a wrong code',
    form(400),
    failure(400, 'CODE_WRONG', { detail: { attemptsLeft: 4 } }),
    async (at) => (await applicant(at)).register({ sms_code: '999999' }),
  ],
  [
    'a code of five minutes ago',
    form(400),
    failure(400, 'CODE_EXPIRED'),
    async (at) => {
      const { register } = await applicant(at);
      deps.clock.advance(300);
      return register();
    },
  ],
  [
    'a code that was used',
    form(400),
    failure(400, 'CODE_EXPIRED'),
    async (at) => {
      const { register } = await applicant(at);
      await register();
      return register({ username: newName() });
    },
  ],
  [
    'a number that was sent no code',
    form(400),
    failure(400, 'CODE_EXPIRED'),
    (at) => openBrowser(at).post('/register/', registration()),
  ],
  [
    'a number that has an account',
    form(409),
    failure(400, 'MOBILE_TAKEN', { fieldErrors: { mobile: 'MOBILE_TAKEN' } }),
    async (at) => {
      const { mobile } = await newPerson(deps);
      return (await applicant(at, { mobile })).register();
    },
  ],
  [
    'a number whose account was left for long',
    form(409),
    failure(400, 'MOBILE_IDLE', {
      sentence:
        '这个手机号属于一个很久没有使用的账号。是你的账号就直接登录；是新换的号码，请到账号中心的注册页注册。',
      fieldErrors: { mobile: 'MOBILE_IDLE' },
    }),
    async (at) => {
      const { mobile } = await newPerson(deps);
      deps.clock.advance(deps.settings.mobileIdleDays * 24 * 60 * 60);
      return (await applicant(at, { mobile })).register();
    },
  ],
  [
    'a page that is not on the list',
    always(403),
    failure(400, 'ORIGIN_REFUSED'),
    (at) => send(at, 'POST', '/register/', { headers: { origin: 'null' }, body: registration() }),
  ],
]);
