import { addTestAccount, type TestDeps } from '@menjin/api/testing';
import type { FastifyInstance } from 'fastify';
import { type Browser, openBrowser } from './open-browser.ts';
import { success } from './rest-bodies.ts';

export type Person = { id: number; username: string; mobile: string; password: string };

let people = 0;

/** A number that nobody has, and that shares no limit with another. */
export function newMobile(): string {
  people += 1;
  return `138${String(people).padStart(4, '0')}8000`;
}

export function newName(): string {
  people += 1;
  return `person_${people}`;
}

/** Somebody with an account. */
export async function newPerson(
  deps: TestDeps,
  given: { username?: string } = {},
): Promise<Person> {
  const person = { username: newName(), mobile: newMobile(), password: 'correct horse', ...given };
  const { id } = await addTestAccount(deps, person);
  return { id, ...person };
}

/** Signs somebody in who may. */
export async function signIn(
  browser: Browser,
  { username, password }: Pick<Person, 'username' | 'password'>,
  { remembered = false } = {},
): Promise<void> {
  const { body } = await browser.post('/login/', { username, password, remembered });
  if (JSON.stringify(body) !== JSON.stringify(success())) throw new Error(JSON.stringify(body));
}

/** Somebody who has just signed in, and their browser. */
export async function newSignedIn(
  deps: TestDeps,
  server: FastifyInstance,
  login: { remembered?: boolean } = {},
): Promise<Person & { browser: Browser }> {
  const person = await newPerson(deps);
  const browser = openBrowser(server);
  await signIn(browser, person, login);
  return { ...person, browser };
}
