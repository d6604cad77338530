import type { Browser, BrowserContext, Page } from '@playwright/test';
import { callApi, cookieOf } from './call-api.ts';
import type { Account } from './sign-up.ts';
import type { StackAddresses } from './stack-addresses.ts';

/** Signs in over the API, as one more device; answers the Set-Cookie header of the new session. */
export async function signIn(
  stack: StackAddresses,
  { mobile, password }: Pick<Account, 'mobile' | 'password'>,
  device: { userAgent?: string } = {},
): Promise<string> {
  const input = { identifier: mobile, password };
  const { setCookie, appCode } = await callApi(stack, 'login.withPassword', { input, ...device });
  if (appCode !== undefined) throw new Error(appCode);
  return setCookie;
}

/** Confirms over the API that it is the owner; answers the Set-Cookie header of the renewed session. */
export async function confirm(
  stack: StackAddresses,
  { setCookie, password }: { setCookie: string; password: string },
): Promise<string> {
  const input = { kind: 'password', password };
  const confirmed = await callApi(stack, 'session.confirm', { input, setCookie });
  if (confirmed.appCode !== undefined) throw new Error(confirmed.appCode);
  return confirmed.setCookie;
}

/** Lets a browser go on with a session that was made over the API. */
export async function browseAs(
  context: BrowserContext,
  { web }: StackAddresses,
  setCookie: string,
): Promise<void> {
  const pair = cookieOf(setCookie);
  const separator = pair.indexOf('=');
  const cookie = { name: pair.slice(0, separator), value: pair.slice(separator + 1) };
  await context.addCookies([{ ...cookie, url: web }]);
}

/** The account's page, opened in another browser with a session that was made over the API. */
export async function openAccountElsewhere(
  browser: Browser,
  stack: StackAddresses,
  setCookie: string,
): Promise<Page> {
  const context = await browser.newContext();
  await browseAs(context, stack, setCookie);
  const page = await context.newPage();
  await page.goto('/account');
  return page;
}

/** The name under which the API server knows a session; null where it is over. */
export async function usernameOf(stack: StackAddresses, setCookie: string): Promise<string | null> {
  type Current = { user: { username: string } } | null;
  const { data } = await callApi<Current>(stack, 'session.current', { setCookie });
  return data?.user.username ?? null;
}
