import type { Answer } from './answer.ts';
import { newCode, newMobile, registration } from './ask.ts';
import type { Asking, Face } from './scene.ts';
import { untilServed } from './until-served.ts';

export type Person = {
  id: number;
  username: string;
  mobile: string;
  password: string;
  /** Of the browser that registered. */
  cookie: string;
};

/** Somebody with an account, signed in where they made it. */
export async function signUp(
  face: Face,
  change: { mobile?: string; username?: string; password?: string; isNewNumber?: boolean } = {},
): Promise<Person> {
  const mobile = change.mobile ?? newMobile();
  const { challengeId, code } = await newCode(face, { mobile });
  const account = { ...registration(challengeId, code, mobile), ...change };
  const input = { ...account, repeatedPassword: account.password };
  const register = () => face.call<{ user: { id: number } }>('register.create', input);
  const answer = await untilServed(register);
  if (answer.outcome !== 'ok') throw new Error(answer.text);
  const { username, password } = account;
  return { id: answer.data.user.id, username, mobile, password, cookie: cookieOf(answer) };
}

/** Tries a password at the login. */
export const logIn = (
  face: Face,
  { username: identifier, password }: Pick<Person, 'username' | 'password'>,
  { remembered = false, ...asking }: Asking & { remembered?: boolean } = {},
) =>
  face.call<{ user: { id: number } }>(
    'login.withPassword',
    { identifier, password, remembered },
    asking,
  );

/** The cookie of one more browser that a person signs in with. */
export async function signIn(
  face: Face,
  person: Pick<Person, 'username' | 'password'>,
  asking?: Asking & { remembered?: boolean },
): Promise<string> {
  const answer = await untilServed(() => logIn(face, person, asking));
  if (answer.outcome !== 'ok') throw new Error(answer.text);
  return cookieOf(answer);
}

/** The cookie under which a session goes on after its owner has confirmed. */
export async function confirm(face: Face, { password, cookie }: Person): Promise<string> {
  const input = { kind: 'password', password };
  const answer = await untilServed(() => face.call('session.confirm', input, { cookie }));
  if (answer.outcome !== 'ok') throw new Error(answer.text);
  return cookieOf(answer);
}

/** Somebody who has just proved to be the owner of the account. */
export async function signUpAndConfirm(face: Face): Promise<Person> {
  const person = await signUp(face);
  return { ...person, cookie: await confirm(face, person) };
}

/** A member of staff who has just proved who they are. */
export async function signUpStaff(face: Face): Promise<Person> {
  const person = await signUp(face);
  await face.prisma.user.update({ where: { id: person.id }, data: { isStaff: true } });
  return { ...person, cookie: await confirm(face, person) };
}

/** Whose session a cookie stands for; undefined where it stands for none. */
export async function whoIs(
  face: Face,
  cookie: string,
  asking?: Asking,
): Promise<number | undefined> {
  type Current = { user: { id: number } } | null;
  const answer = await face.query<Current>('session.current', { ...asking, cookie });
  const { outcome, data } = answer;
  // The one face answers with nobody, the other refuses.
  if (outcome !== 'ok' && outcome !== 'SIGN_IN_REQUIRED') throw new Error(answer.text);
  return data?.user.id;
}

/** The session that a browser sends back of an answer, as `name=value`. */
export const cookieOf = (answer: Pick<Answer, 'headers'>): string => newCookie(answer, 'session');

/** What a browser is known by after its owner has signed out there. */
export const deviceCookieOf = (answer: Pick<Answer, 'headers'>): string =>
  newCookie(answer, 'device');

function newCookie({ headers }: Pick<Answer, 'headers'>, name: string): string {
  const pairs = headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
  return pairs.find((pair) => pair.includes(`menjin.${name}=`)) ?? '';
}
