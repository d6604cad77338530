import { browseAs } from '../setup/sign-in.ts';
import { expect, test } from './fixtures.ts';
import { SIGN_IN_PAGES } from './sign-in-pages.ts';
import { GZIP_PHONE, type Weight, weighPage } from './weigh-page.ts';

test.use(GZIP_PHONE);

for (const path of SIGN_IN_PAGES) {
  test(`${path} is light: 150 kB of scripts, 12 of them ours, 12 requests, nobody else's`, async ({
    page,
    stack,
    emptyPage,
  }) => {
    const weight = await weighPage(page, path);
    expect(weight.scripts).toBeLessThanOrEqual(150_000);
    expect(weight.scripts - emptyPage.scripts).toBeLessThanOrEqual(12_000);
    expect(weight.styles).toBeLessThanOrEqual(12_000);
    expect(weight.html).toBeLessThanOrEqual(20_000);
    expect(weight.fetched.length).toBeLessThanOrEqual(12);
    expectOwnCompressedFiles(weight, stack.web);
  });
}

test('the pages of an account may be a little heavier', async ({
  page,
  context,
  stack,
  account,
}) => {
  await browseAs(context, stack, account.setCookie);
  const weight = await weighPage(page, '/account');
  expect(weight.scripts).toBeLessThanOrEqual(165_000);
  expectOwnCompressedFiles(weight, stack.web);
});

test('browsers that take brotli get it, for all that is fetched but the page itself', async ({
  browser,
  stack,
}) => {
  const page = await browser.newPage({ extraHTTPHeaders: {} });
  const { fetched } = await weighPage(page, `${stack.web}/login`);
  await page.close();
  const files = fetched.filter(({ type }) => type === 'Script' || type === 'Stylesheet');
  expect(new Set(files.map(({ encoding }) => encoding))).toEqual(new Set(['br']));
});

/** From our own address alone, no font among it, and whatever is text compressed. */
function expectOwnCompressedFiles({ fetched, scripts, styles, html }: Weight, origin: string) {
  for (const bytes of [scripts, styles, html]) expect(bytes).toBeGreaterThan(1_000);
  expect(fetched.filter(({ url }) => !url.startsWith(`${origin}/`))).toEqual([]);
  // Nor is anything fetched ahead for a page that nobody has asked for.
  expect(fetched.filter(({ type }) => ['Font', 'Fetch'].includes(type))).toEqual([]);
  const texts = fetched.filter(({ type }) => ['Document', 'Script', 'Stylesheet'].includes(type));
  expect(texts.filter(({ encoding }) => encoding !== 'gzip')).toEqual([]);
}
