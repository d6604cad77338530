import { randomUUID } from 'node:crypto';
import { newCode, newMobile, newProof, registration } from './ask.ts';
import type { Face, Scene } from './scene.ts';
import { sessionOf } from './session-of.ts';
import { cookieOf, signIn, signUp } from './sign-up.ts';

/** A Set-Cookie by what set it. */
export type SetCookie = [from: string, line: string];
/** What sets cookies of which names. */
export type Place = [from: string, ...names: string[]];

/** Calls that have to succeed, and every cookie that they set; each answers its session. */
function recordCookies(face: Face) {
  const collected: SetCookie[] = [];
  const call = async (procedure: string, input: object, cookie?: string): Promise<string> => {
    const answer = await face.call(procedure, input, cookie === undefined ? {} : { cookie });
    if (answer.outcome !== 'ok') throw new Error(answer.text);
    for (const line of answer.headers.getSetCookie()) collected.push([procedure, line]);
    return cookieOf(answer);
  };
  return { collected, call };
}

/** Every Set-Cookie of a visit to everything that sets one. */
export async function collectCookies(scene: Scene): Promise<SetCookie[]> {
  const person = await signUp(scene);
  const { mobile, password } = person;
  const { collected, call } = recordCookies(scene);
  const newNumber = newMobile();
  const registering = await newCode(scene, { mobile: newNumber });
  await call('register.create', registration(registering.challengeId, registering.code, newNumber));
  await call('captcha.issue', { id: randomUUID() });
  await call('login.withPassword', { identifier: mobile, password });
  const login = await newCode(scene, { mobile, purpose: 'login' });
  const bySms = await call('login.withSmsCode', { mobile, ...login, remembered: true });
  await call('session.revoke', { id: (await sessionOf(scene, bySms))?.id }, bySms);
  const ended = await signIn(scene, person);
  await call('session.end', {}, ended);
  const proof = { kind: 'password', password };
  const confirmed = await call('session.confirm', proof, person.cookie);
  const moved = newMobile();
  const moving = await newCode(
    scene,
    { mobile: moved, purpose: 'change-mobile' },
    { cookie: confirmed },
  );
  const after = await call('mobile.change', { mobile: moved, ...moving }, confirmed);
  const chosen = { newPassword: 'battery staple', repeatedPassword: 'battery staple' };
  const changed = await call('password.change', { currentPassword: password, ...chosen }, after);
  const again = { kind: 'password', password: 'battery staple' };
  await call('account.delete', {}, await call('session.confirm', again, changed));
  return collected;
}

/** The same of the REST face. */
export async function collectRestCookies(scene: Scene): Promise<SetCookie[]> {
  const { collected, call } = recordCookies(scene.rest);
  const mobile = newMobile();
  await call('captcha.issue', { id: randomUUID() });
  const proof = await newProof(scene.redis);
  await call('sms.requestCode', { purpose: 'register', mobile, proof });
  const { challengeId } = await scene.prisma.smsMessage.findFirstOrThrow({ where: { mobile } });
  const account = registration(challengeId, scene.codeOf(challengeId), mobile);
  const registered = await call('register.create', account);
  const { password } = account;
  const login = { identifier: mobile, password, remembered: true };
  const revoked = await call('login.withPassword', login);
  await call('session.revoke', { id: (await sessionOf(scene, revoked))?.id }, revoked);
  await call('session.end', {}, registered);
  const cookie = await signIn(scene.rest, account);
  const chosen = { newPassword: 'battery staple', repeatedPassword: 'battery staple' };
  await call('password.change', { currentPassword: password, ...chosen }, cookie);
  return collected;
}

/** What sets which cookies, in the order of `collectCookies`. */
export const PLACES: Place[] = [
  ['register.create', 'session', 'device'],
  ['captcha.issue', 'flow'],
  ['login.withPassword', 'session', 'device'],
  ['login.withSmsCode', 'session', 'device'],
  ['session.revoke', 'session'],
  ['session.end', 'session'],
  ['session.confirm', 'session'],
  ['mobile.change', 'session', 'device'],
  ['password.change', 'session', 'device'],
  ['session.confirm', 'session'],
  ['account.delete', 'session'],
];
export const REST_PLACES: Place[] = [
  ['captcha.issue', 'flow'],
  ['sms.requestCode', 'flow'],
  ['register.create', 'session', 'device', 'username'],
  ['login.withPassword', 'session', 'device', 'username'],
  ['session.revoke', 'session', 'username'],
  ['session.end', 'session', 'username'],
  ['password.change', 'session', 'device', 'username'],
];

// As `Max-Age=0`, for what removes a cookie.
const LONG_AGO = '; Expires=Thu, 01 Jan 1970 00:00:00 GMT';

/** The parts of a Set-Cookie, its value and age apart. */
export function readSetCookie(line: string) {
  const [pair = '', ...attributes] = line.replace(LONG_AGO, '; Max-Age=0').split('; ');
  const [name = '', ...value] = pair.split('=');
  const age = attributes.find((attribute) => attribute.startsWith('Max-Age='));
  return {
    name,
    value: value.join('='),
    maxAge: age === undefined ? null : Number(age.slice('Max-Age='.length)),
    attributes: attributes.filter((attribute) => attribute !== age).toSorted(),
  };
}
