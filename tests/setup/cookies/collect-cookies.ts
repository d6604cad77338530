import { randomUUID } from 'node:crypto';
import { newCode, newMobile, newProof, registration } from '../ask.ts';
import type { Face, Scene } from '../scene.ts';
import { sessionOf } from '../session-of.ts';
import { cookieOf, signIn, signUp } from '../sign-up.ts';

/** A Set-Cookie by what set it. */
export type SetCookie = [from: string, line: string];

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
