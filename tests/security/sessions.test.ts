import { randomUUID } from 'node:crypto';
import type { CurrentSession, ListedSession } from '@menjin/contract';
import { afterAll, expect, test } from 'vitest';
import { newCode, newMobile } from '../setup/ask.ts';
import { newTicket } from '../setup/new-ticket.ts';
import type { Face } from '../setup/scene.ts';
import { NOBODY, seenBy, sessionOf, somebody, tokenHashOf, tokenOf } from '../setup/session-of.ts';
import { confirm, cookieOf, logIn, type Person, signIn, signUp, whoIs } from '../setup/sign-up.ts';
import { startScene } from '../setup/start-scene.ts';

const scene = await startScene({ counts: { workers: 0 }, env: { SMS_MAX_PER_IP_HOUR: '1000' } });
afterAll(() => scene.stop());

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const list = async (face: Face, cookie: string) =>
  (await face.query<ListedSession[]>('session.list', { cookie })).data;

/** As if a session had begun, been used and be over so much earlier. */
async function passTime(cookie: string, ms: number): Promise<void> {
  await scene.prisma.$executeRaw`
    UPDATE sessions SET created_at = created_at - ${ms} * interval '1 ms',
      last_seen_at = last_seen_at - ${ms} * interval '1 ms',
      expires_at = expires_at - ${ms} * interval '1 ms'
    WHERE token_hash = ${tokenHashOf(cookie)}`;
}

test('R38: what is ended at one process has ended at the other with the next request', async () => {
  const begin = async () => {
    const person = await signUp(scene);
    const cookie = await signIn(scene, person, { server: 0 });
    expect(await seenBy(scene, cookie)).toEqual(somebody(person));
    return { person, cookie };
  };
  const end = (procedure: string, cookie: string, input?: object, face: Face = scene) =>
    face.call(procedure, input, { cookie, server: 0 });
  const revoke = async ({ cookie: own }: Person, cookie: string, face: Face) => {
    const id = (await list(face, cookie)).find(({ isCurrent }) => isCurrent)?.id;
    await end('session.revoke', own, { id }, face);
  };
  const chosen = { newPassword: 'battery staple', repeatedPassword: 'battery staple' };
  const ways: Record<string, (person: Person, cookie: string) => Promise<unknown>> = {
    'signed out': (_, cookie) => end('session.end', cookie),
    'signed out over REST': (_, cookie) => end('session.end', cookie, {}, scene.rest),
    revoked: (person, cookie) => revoke(person, cookie, scene),
    'revoked over REST': (person, cookie) => revoke(person, cookie, scene.rest),
    'password changed over REST': ({ cookie: own, password }) =>
      end('password.change', own, { currentPassword: password, ...chosen }, scene.rest),
    'revoked with all others': ({ cookie: own }) => end('session.revokeOthers', own),
    disabled: ({ id }) => scene.prisma.user.update({ where: { id }, data: { isActive: false } }),
    async deleted(person) {
      await end('account.delete', await confirm(scene, person));
    },
    async 'password recovered'({ mobile }) {
      const ticket = await newTicket(scene, mobile);
      const { newPassword: password, repeatedPassword } = chosen;
      await scene.call('password.reset', { ticket, password, repeatedPassword }, { server: 0 });
    },
  };
  for (const [way, endIt] of Object.entries(ways)) {
    const { person, cookie } = await begin();
    await endIt(person, cookie);
    const account = await scene.query('account.get', { cookie, server: 1 });
    expect([way, account.status, account.outcome]).toEqual([way, 401, 'SIGN_IN_REQUIRED']);
    expect([way, await seenBy(scene, cookie)]).toEqual([way, NOBODY]);
  }
});

test('R39: a change of password or number ends all other sessions, and the browser that asked goes on', async () => {
  for (const way of ['password', 'mobile']) {
    const person = await signUp(scene);
    const others = [];
    for (let n = 0; n < 4; n += 1) others.push(await signIn(scene, person, { remembered: n > 1 }));
    const cookie = await confirm(scene, person);
    const mobile = newMobile();
    const challenge = await newCode(scene, { mobile, purpose: 'change-mobile' }, { cookie });
    const change = { newPassword: 'battery staple', repeatedPassword: 'battery staple' };
    const answer =
      way === 'mobile'
        ? await scene.call('mobile.change', { mobile, ...challenge }, { cookie })
        : await scene.call(
            'password.change',
            { currentPassword: person.password, ...change },
            { cookie },
          );
    for (const other of [...others, cookie]) expect(await seenBy(scene, other)).toEqual(NOBODY);
    expect(await seenBy(scene, cookieOf(answer))).toEqual(somebody(person));
    expect(await list(scene, cookieOf(answer))).toHaveLength(1);
  }
});

test('R39: over REST a change of the password ends all sessions, that of the browser that asked, too', async () => {
  const person = await signUp(scene.rest);
  const others = [await signIn(scene, person), await signIn(scene.rest, person)];
  const change = { newPassword: 'battery staple', repeatedPassword: 'battery staple' };
  const input = { currentPassword: person.password, ...change };
  const answer = await scene.rest.call('password.change', input, { cookie: person.cookie });
  expect(tokenOf(cookieOf(answer))).toBe('');
  for (const cookie of [...others, person.cookie]) {
    expect(await seenBy(scene, cookie)).toEqual(NOBODY);
  }
  expect(await scene.prisma.session.count({ where: { userId: person.id } })).toBe(0);
  expect(await signIn(scene.rest, { ...person, password: change.newPassword })).not.toBe('');
});

test.for(scene.faces)(
  'R40: a session that is not remembered ends after 2 hours without use, or 12 of use (%s)',
  async (face) => {
    const person = await signUp(face);
    const idle = await signIn(face, person);
    await passTime(idle, 2 * HOUR_MS - 60_000);
    expect(await seenBy(scene, idle)).toEqual(somebody(person));
    await passTime(idle, 2 * HOUR_MS - 60_000);
    expect(await seenBy(scene, idle)).toEqual(somebody(person));
    await passTime(idle, 2 * HOUR_MS);
    expect(await seenBy(scene, idle)).toEqual(NOBODY);

    const used = await signIn(face, person);
    for (let hours = 1; hours < 12; hours += 1) {
      await passTime(used, HOUR_MS);
      expect([hours, await whoIs(face, used)]).toEqual([hours, person.id]);
    }
    await passTime(used, HOUR_MS);
    expect(await seenBy(scene, used)).toEqual(NOBODY);
  },
);

test.for(scene.faces)(
  'R40: a remembered session lies unused for days, ends after 14 however it is used, and can be revoked (%s)',
  async (face) => {
    const person = await signUp(face);
    const cookie = await signIn(face, person, { remembered: true });
    await passTime(cookie, 7 * DAY_MS);
    expect(await seenBy(scene, cookie)).toEqual(somebody(person));
    const shown = await face.query<CurrentSession>('session.current', { cookie });
    const daysLeft = (Date.parse(shown.data.expiresAt) - Date.now()) / DAY_MS;
    expect([shown.data.remembered, Math.ceil(daysLeft)]).toEqual([true, 7]);
    await passTime(cookie, 7 * DAY_MS);
    expect(await seenBy(scene, cookie)).toEqual(NOBODY);

    const other = await signIn(face, person, { remembered: true });
    await scene.call('session.revokeOthers', {}, { cookie: person.cookie });
    expect(await seenBy(scene, other)).toEqual(NOBODY);
  },
);

test.for(scene.faces)(
  'R40: a cookie lasts as long as its session only where somebody asked to be remembered (%s)',
  async (face) => {
    const person = await signUp(face);
    const maxAgeOf = ({ headers }: { headers: Headers }) => {
      const line = headers.getSetCookie().find((cookie) => cookie.includes('.session='));
      return /Max-Age=(\d+)/.exec(line ?? '')?.[1];
    };
    const maxAges = [];
    for (const remembered of [false, true]) {
      const login = await logIn(face, person, { remembered });
      const proof = { kind: 'password', password: person.password };
      // What goes on under a new token is as it was.
      const confirmed = await scene.call('session.confirm', proof, { cookie: cookieOf(login) });
      maxAges.push(maxAgeOf(login), maxAgeOf(confirmed));
    }
    const fortnight = String((14 * DAY_MS) / 1000);
    expect(maxAges).toEqual([undefined, undefined, fortnight, fortnight]);
  },
);

test.for(scene.faces)(
  'R41: the list names device, network and times of each session, and holds no token (%s)',
  async (face) => {
    const person = await signUp(face);
    const chrome =
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36';
    const asking = { ip: '198.51.100.23', userAgent: chrome, remembered: true };
    const cookie = await signIn(face, person, asking);
    await signIn(face, person, { ip: '2001:db8:aa:bb::1', userAgent: 'curl/8' });
    const answer = await face.query<ListedSession[]>('session.list', { cookie });
    expect(answer.data).toHaveLength(3);
    const [first, ...others] = answer.data;
    expect(first).toEqual({
      id: (await sessionOf(scene, cookie))?.id,
      isCurrent: true,
      remembered: true,
      device: { browser: 'Chrome', system: 'Windows' },
      ipPrefix: '198.51.100.0/24',
      createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
      lastSeenAt: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    expect(others.map(({ isCurrent }) => isCurrent)).toEqual([false, false]);
    expect(others.map(({ ipPrefix }) => ipPrefix)).toContain('2001:db8:aa::/48');
    expect(answer.text).not.toContain(tokenOf(cookie));
    for (const encoding of ['hex', 'base64', 'base64url'] as const) {
      expect(answer.text).not.toContain(Buffer.from(tokenHashOf(cookie)).toString(encoding));
    }
  },
);

test.for(scene.faces)(
  "R41: another account's session is as if it were not there (%s)",
  async (face) => {
    const [alice, bob] = [await signUp(face), await signUp(face)];
    const id = (await sessionOf(scene, alice.cookie))?.id;
    const revoke = (input: unknown) => face.call('session.revoke', input, { cookie: bob.cookie });
    const [theirs, none] = [await revoke({ id }), await revoke({ id: randomUUID() })];
    expect([theirs.status, theirs.outcome]).toEqual([404, 'NOT_FOUND']);
    expect(theirs.text).toBe(none.text);
    for (const malformed of ['1', `${id}'`, { $ne: '' }, null, undefined, `${id}\0`]) {
      const answer = await revoke({ id: malformed });
      expect([malformed, answer.status]).toEqual([malformed, 400]);
    }
    // What no path can say.
    for (const input of [{ id: '' }, { id: [id] }, { id, userId: alice.id }]) {
      const answer = await scene.call('session.revoke', input, { cookie: bob.cookie });
      expect([input, answer.status]).toEqual([input, 400]);
    }
    expect(await seenBy(scene, alice.cookie)).toEqual(somebody(alice));
    expect(await list(face, bob.cookie)).toHaveLength(1);
  },
);

test.for(scene.faces)(
  'R41: who signed in more than a day ago confirms before they sign others out (%s)',
  async (face) => {
    const person = await signUp(face);
    const cookie = await signIn(face, person, { remembered: true });
    await passTime(cookie, DAY_MS + 60_000);
    const other = (await sessionOf(scene, person.cookie))?.id;
    const revoke = (from: string) => face.call('session.revoke', { id: other }, { cookie: from });
    for (const answer of [
      await revoke(cookie),
      await scene.call('session.revokeOthers', {}, { cookie }),
    ]) {
      expect([answer.status, answer.outcome]).toEqual([403, 'CONFIRMATION_REQUIRED']);
    }
    expect(await seenBy(scene, person.cookie)).toEqual(somebody(person));
    expect((await revoke(await confirm(scene, { ...person, cookie }))).outcome).toBe('ok');
    expect(await seenBy(scene, person.cookie)).toEqual(NOBODY);
  },
);
