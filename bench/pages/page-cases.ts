import { openSlowPhone } from '../../tests/e2e/speed/slow-phone.ts';
import { watchPaints } from '../../tests/e2e/speed/watch-paints.ts';
import { GZIP_PHONE, weighPage } from '../../tests/e2e/speed/weigh-page.ts';
import type { Pages } from './start-pages.ts';

/** What everything is compared to. */
export const EMPTY = 'an empty Next page';
export const SIGN_IN_PAGES = ['/login', '/login?m=sms', '/register', '/forgot'];
const ACCOUNT_PAGES = ['/account', '/account/password'];

export type PageCost = {
  /** Bytes over the wire, headers included. */
  scripts: number;
  /** The same where the browser says what it takes. */
  scriptsAsTaken: number;
  styles: number;
  html: number;
  requests: number;
  /** Milliseconds on a slow phone: until the first and the largest paint, and beyond 50 of each long task. */
  first: number;
  largest: number;
  blocked: number;
  shift: number;
};

/** Every page by its path. */
export function pageCases(pages: Pages): Record<string, () => Promise<PageCost>> {
  const { web, empty, cookie } = pages;
  const signedOut = SIGN_IN_PAGES.map((path) => [path, () => visit(pages, web + path)] as const);
  const signedIn = ACCOUNT_PAGES.map(
    (path) => [path, () => visit(pages, web + path, { cookie })] as const,
  );
  return {
    [EMPTY]: () => visit(pages, empty),
    ...Object.fromEntries([...signedOut, ...signedIn]),
  };
}

/** Opens an address three times with an empty cache: with gzip, as browsers do, and on a slow phone. */
async function visit(
  { browser }: Pages,
  url: string,
  headers: Record<string, string> = {},
): Promise<PageCost> {
  const weigh = async (extraHTTPHeaders: Record<string, string>) => {
    const page = await browser.newPage({ ...GZIP_PHONE, extraHTTPHeaders });
    const weight = await weighPage(page, url);
    await page.close();
    return weight;
  };
  const gzip = await weigh({ ...GZIP_PHONE.extraHTTPHeaders, ...headers });
  const asTaken = await weigh(headers);
  const { scripts, styles, html } = gzip;
  return {
    scripts,
    scriptsAsTaken: asTaken.scripts,
    styles,
    html,
    requests: asTaken.fetched.length,
    ...(await seeOnSlowPhone(browser, url, headers)),
  };
}

async function seeOnSlowPhone(
  browser: Pages['browser'],
  url: string,
  extraHTTPHeaders: Record<string, string>,
) {
  const page = await openSlowPhone(browser, { extraHTTPHeaders });
  const readPaints = await watchPaints(page);
  await page.goto(url, { waitUntil: 'networkidle' });
  const paints = await readPaints();
  await page.close();
  return paints;
}
