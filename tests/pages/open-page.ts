import type { BrowserContext, Page } from '@playwright/test';
import { browseAs } from '../e2e/setup/sign-in.ts';
import type { Language, Look, Viewing } from './looks.ts';
import type { Guest, PageState, Visit } from './page-state.ts';
import type { Person } from './people.ts';

/** What the pages are opened with. */
export type Stage = Pick<Visit, 'stack' | 'redis' | 'query'> & {
  /** The browser of all visits in one language: what a page loaded, the next need not load. */
  context: (language: Language) => Promise<BrowserContext>;
  /** A number for the next visit. */
  newMobile: () => string;
  /** Makes the account when it is asked for the first time. */
  person: (visitor: Guest) => Promise<Person>;
};

/** Opens a page in a state, in a tab of its own; whoever asked closes it. One at a time. */
export async function openPage(
  stage: Stage,
  state: PageState,
  { language, looks }: Viewing,
  prepare: (page: Page) => Promise<unknown> = async () => undefined,
): Promise<Page> {
  const { stack, redis, query, person } = stage;
  const context = await stage.context(language);
  const userId = await enterAs(stage, context, state);
  const page = await context.newPage();
  const [look] = looks;
  if (look !== undefined) await show(page, look);
  await prepare(page);
  const session = await context.newCDPSession(page);
  const origin = { origin: stack.web, storageTypes: 'local_storage' };
  await session.send('Storage.clearDataForOrigin', origin);
  // A context without script would not let us look at the page either.
  const setScript = (isOn: boolean) =>
    session.send('Emulation.setScriptExecutionDisabled', { value: !isOn });
  await setScript(state.isWithoutScript !== true);
  await state.open({ page, stack, redis, query, person, mobile: stage.newMobile(), userId });
  await setScript(true);
  return page;
}

/** Lets a browser be the visitor's, and nobody else's; answers whose account that is. */
async function enterAs(
  { stack, query, person }: Stage,
  context: BrowserContext,
  { visitor, isConfirmed }: PageState,
): Promise<number | null> {
  await context.clearCookies();
  if (visitor === 'nobody') return null;
  const { id, setCookie } = await person(visitor);
  await query('UPDATE sessions SET confirmed_at = CASE WHEN $2 THEN now() END WHERE user_id = $1', [
    id,
    isConfirmed,
  ]);
  await browseAs(context, stack, setCookie);
  return id;
}

/** Lets an open page be seen in another scheme and size. */
export async function show(page: Page, { colorScheme, size }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize(size);
}
