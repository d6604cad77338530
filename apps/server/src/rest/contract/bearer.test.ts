import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { askForCode, RIGHT_CODE } from '../../testing/codes.ts';
import { openApp } from '../../testing/open-app.ts';
import { openBrowser } from '../../testing/open-browser.ts';
import { openFaces } from '../../testing/open-faces.ts';
import { newMobile, newName, newPerson, signIn } from '../../testing/people.ts';
import { failure, success } from '../../testing/rest-bodies.ts';
import { type Answer, send } from '../../testing/send.ts';

// Clients without cookies: the session begins and ends in a header of its own.
const { deps, face } = await openFaces();

const TOKEN = /^b\.[\w-]{43}$/;
const SIGNED_OUT = failure(400, 'SIGN_IN_REQUIRED');

/** The session that an answer hands out: none is undefined, its end is empty. */
function sessionIn(answer: Answer): unknown {
  expect([answer.cookies, answer.headers['set-cookie']]).toEqual([[], undefined]);
  return answer.headers['menjin-session-token'];
}

async function signedIn({ remembered = false } = {}) {
  const person = await newPerson(deps);
  const { username, password } = person;
  const app = openApp(face);
  await app.post('/login/', { username, password, remembered });
  return { ...person, app };
}

test('a registration begins a session, and its flow is the one that the client names', async () => {
  const [app, mobile] = [openApp(face), newMobile()];
  const id = randomUUID();
  expect(sessionIn(await app.get(`/image_codes/${id}/`))).toBeUndefined();
  // Whoever else knows the id.
  expect((await openApp(face).get(`/image_codes/${id}/`)).status).toBe(400);
  expect(sessionIn(await app.get(`/audio_codes/${id}/`))).toBeUndefined();
  const asked = await app.get(`/sms_codes/${mobile}/?image_code=ACDE&image_code_id=${id}`);
  expect([asked.body, sessionIn(asked)]).toEqual([success(), undefined]);

  const body = {
    username: newName(),
    password: 'correct horse',
    password2: 'correct horse',
    mobile,
    sms_code: RIGHT_CODE,
    allow: true,
  };
  const stranger = await openApp(face).post('/register/', body);
  expect([stranger.body, sessionIn(stranger)]).toEqual([failure(400, 'CODE_EXPIRED'), undefined]);
  const answer = await app.post('/register/', body);
  expect([answer.body, sessionIn(answer)]).toEqual([success(), expect.stringMatching(TOKEN)]);
  expect((await app.get('/info/')).body).toMatchObject({ info_data: { mobile } });
});

test('without a flow a code is bound to its number', async () => {
  const mobile = newMobile();
  const headers = { 'menjin-session': 'bearer' };
  const get = (url: string) => send(face, 'GET', url, { headers });
  await askForCode({ get }, mobile);
  const password = 'correct horse';
  const body = { username: newName(), password, password2: password, mobile, allow: true };
  const answer = await send(face, 'POST', '/register/', {
    headers,
    body: { ...body, sms_code: RIGHT_CODE },
  });
  expect([answer.body, sessionIn(answer)]).toEqual([success(), expect.stringMatching(TOKEN)]);
});

test.for([
  [false, /^b\./],
  [true, /^r\./],
] as const)('a login begins a session, remembered: %s', async ([remembered, tag]) => {
  const { username, password } = await newPerson(deps);
  const answer = await openApp(face).post('/login/', { username, password, remembered });
  expect([answer.body, sessionIn(answer)]).toEqual([success(), expect.stringMatching(tag)]);
});

test('a login that fails begins none', async () => {
  const { username } = await newPerson(deps);
  const answer = await openApp(face).post('/login/', { username, password: 'wrong horse' });
  expect([answer.body, sessionIn(answer)]).toEqual([
    failure(400, 'CREDENTIALS_WRONG', { sentence: '账号或密码错误' }),
    undefined,
  ]);
});

test('what reads hands out nothing', async () => {
  const { app } = await signedIn();
  for (const url of ['/info/', '/sessions/', '/sessions/current/', '/usernames/alice_1/count/']) {
    const answer = await app.get(url);
    expect([url, answer.status, sessionIn(answer)]).toEqual([url, 200, undefined]);
  }
});

test.for(['DELETE', 'POST'] as const)('%s /logout/ ends it', async (method) => {
  const { app } = await signedIn();
  const { token } = app;
  const answer = await (method === 'POST' ? app.post('/logout/') : app.delete('/logout/'));
  expect([answer.body, sessionIn(answer)]).toEqual([success(), '']);
  const headers = { authorization: `Bearer ${token}` };
  expect((await send(face, 'GET', '/info/', { headers })).body).toEqual(SIGNED_OUT);
});

test('whoever is signed out may sign out, and is told of nothing else', async () => {
  const [logout, info] = [
    await openApp(face).delete('/logout/'),
    await openApp(face).get('/info/'),
  ];
  expect([logout.body, sessionIn(logout)]).toEqual([success(), '']);
  expect([info.body, sessionIn(info)]).toEqual([SIGNED_OUT, undefined]);
});

test('a new password ends every session', async () => {
  const { app } = await signedIn();
  const { token } = app;
  const answer = await app.put('/password/', {
    old_password: 'correct horse',
    new_password: 'battery staple',
    new_password2: 'battery staple',
  });
  expect([answer.body, sessionIn(answer)]).toEqual([success(), '']);
  const headers = { authorization: `Bearer ${token}` };
  expect((await send(face, 'GET', '/info/', { headers })).body).toEqual(SIGNED_OUT);
});

test('a confirmed email address renews the session, also where the address is refused', async () => {
  for (const email of ['a@example.com', 'nowhere']) {
    const { app, password } = await signedIn();
    const { token } = app;
    const answer = await app.put('/emails/', { email, password });
    expect(sessionIn(answer)).toMatch(TOKEN);
    expect(app.token).not.toBe(token);
    expect((await app.get('/info/')).body).toMatchObject({ code: 0 });
    const headers = { authorization: `Bearer ${token}` };
    expect((await send(face, 'GET', '/info/', { headers })).body).toEqual(SIGNED_OUT);
  }
});

test('another session may be ended, and the own one', async () => {
  const { id, app } = await signedIn();
  const [first, own] = deps.memory.sessionRows.filter(({ userId }) => userId === id);
  const other = await app.delete(`/sessions/${first?.id}/`);
  expect([other.body, sessionIn(other)]).toEqual([success(), undefined]);
  const last = await app.delete(`/sessions/${own?.id}/`);
  expect([last.body, sessionIn(last)]).toEqual([success(), '']);
});

test('cookies that come along all the same count for nothing', async () => {
  const browser = openBrowser(face);
  await signIn(browser, await newPerson(deps));
  const headers = { cookie: browser.cookie(), 'menjin-session': 'bearer' };
  expect((await send(face, 'GET', '/info/', { headers })).body).toEqual(SIGNED_OUT);
  await send(face, 'DELETE', '/logout/', { headers });
  expect((await browser.get('/info/')).body).toMatchObject({ code: 0 });
});

test.for([
  'Bearer',
  'Bearer ',
  'Bearer x',
  'bearer b.x',
  `Bearer b.${'A'.repeat(43)}`,
  `Bearer b.${'A'.repeat(43)}, Bearer b.${'A'.repeat(43)}`,
  'Basic YTpi',
  '\t',
  'Bearer \u00ff\u00fe',
])('the header "authorization: %s" is nobody’s, and breaks nothing', async (authorization) => {
  const answer = await send(face, 'GET', '/sessions/current/', { headers: { authorization } });
  expect([answer.status, answer.body]).toEqual([401, SIGNED_OUT]);
});
