import type { PageState, Visit } from '../page-state.ts';
import { statesFor } from '../states-of.ts';
import { at, openForm, submitInVain } from '../steps.ts';

const small = statesFor({ visitor: 'nobody' });

const LINK = '/email?token=from-the-mail';

export const smallPageStates: readonly PageState[] = [
  small('/', 'home', 'For whoever comes by.'),
  { ...small('/', 'home-signed-in', 'For whoever is signed in.'), visitor: 'user' },
  small('/email', 'email-link', 'Where the link of a mail leads.', at(LINK)),
  small('/email', 'email-link-expired', 'The link is too old.', withOldLink),
  small('/email', 'email-link-incomplete', 'A part of the link is missing.'),
  small('/email/verified', 'email-verified', 'The address is confirmed.'),
  small('/terms', 'terms', 'As it comes, to be replaced.'),
  small('/privacy', 'privacy', 'As it comes, to be replaced.'),
  small('/not-found', 'not-found', 'For any address that leads nowhere.', at('/no/such/page')),
  small('/global-error', 'global-error', 'The frame of the page failed, too.', withFailingFrame),
  small('/error', 'error', 'Something failed that nobody foresaw.', withFailure),
];

async function withOldLink({ page }: Visit) {
  await openForm(page, LINK);
  await submitInVain(page);
}

/** A page breaks in the browser: what it does last as it opens is refused. */
async function withFailure({ page }: Visit) {
  await page.addInitScript(() => {
    const replaceState = history.replaceState.bind(history);
    history.replaceState = (data, unused, url) => {
      if (String(url).endsWith('/forgot')) throw new Error('On purpose.');
      replaceState(data, unused, url);
    };
  });
  await page.goto('/forgot?ticket=none');
  await page.getByRole('button', { name: /再试一次|Try again/ }).waitFor();
}

/** What says so breaks, too. */
async function withFailingFrame(visit: Visit) {
  await visit.page.addInitScript(() => {
    Object.defineProperty(HTMLMetaElement.prototype, 'content', {
      get: () => {
        throw new Error('On purpose.');
      },
    });
  });
  await withFailure(visit);
}
