import { isLongRun } from '../../setup/is-long-run.ts';
import { expect, test } from '../checklist/setup/fixtures.ts';
import { PAGES } from '../checklist/setup/pages.ts';
import { cookieOf } from '../setup/call-api.ts';
import { LANGUAGES } from '../setup/languages.ts';
import { askLighthouse } from './ask-lighthouse.ts';
import { SIGN_IN_PAGES } from './sign-in-pages.ts';

test.describe.configure({ timeout: 120_000 });

// It opens addresses, and takes a page that is answered with 404 for none.
const pages = PAGES.filter(
  ({ path, reach }) =>
    reach === undefined && path !== '/no-such-page' && (isLongRun || SIGN_IN_PAGES.includes(path)),
);

for (const [index, { name, path, visitor }] of pages.entries()) {
  // A short run asks in Chinese and in English by turns.
  for (const language of LANGUAGES.filter((_, turn) => isLongRun || turn === index % 2)) {
    test(`Lighthouse gives full marks: ${name}, ${language}`, async ({
      stack,
      sessions,
      launchOptions,
    }) => {
      const cookie = visitor === 'nobody' ? {} : { cookie: cookieOf(sessions[visitor]) };
      const headers = { 'accept-language': language, ...cookie };
      const { scores, complaints } = await askLighthouse(stack.web + path, headers, launchOptions);
      expect(scores, complaints.join('\n')).toEqual({
        accessibility: 100,
        'best-practices': 100,
        seo: 100,
      });
    });
  }
}
