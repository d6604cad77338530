import type { Page } from '@playwright/test';
import { watchPolicy } from '../pages/watch-policy.ts';
import { expect, test } from './setup/fixtures.ts';
import { loginPage } from './setup/login-page.ts';
import { waitForScript } from './setup/wait-for-script.ts';

// That pages do what they should under their policy is held by every other test:
// the fixtures let none pass in whose page something was refused.

const UNDECODABLE = '/%E0%A4%A';

const ANSWERS = [
  ['a page', '/login', 200],
  ['a page of staff, for nobody', '/staff', 307],
  ['a page that is not there', '/no-such-page', 404],
  ['a redirect by a page', '/account', 307],
  ['a redirect by Next', '/login/', 308],
  ['a redirect from a path with two slashes', '//login', 308],
  ['a refusal of our own server', UNDECODABLE, 404],
  ['an image that cannot be drawn', '/captcha/none', 400],
  ['a picture that is not there', '/brand/000000000000/none.svg', 404],
  ['a script that is not there', '/_next/static/none.js', 404],
  ['an optimizer that is not there', '/_next/image', 404],
  ['data', '/api/health', 200],
  ['an error of the API', '/api/trpc/no.such', 404],
  ['the phone inbox', '/dev/inbox', 200],
] as const;

const nonceOf = (policy: string | null) => /'nonce-([\w-]{22})'/.exec(policy ?? '')?.[1];

for (const [name, path, status] of ANSWERS) {
  test(`${name} (${path}) carries the policy and the headers that protect it`, async ({
    stack,
  }) => {
    // What a visitor writes there names no nonce.
    const visit = { 'content-security-policy': "script-src 'nonce-known'" };
    const answer = await fetch(stack.web + path, { redirect: 'manual', headers: visit });
    expect(answer.status).toBe(status);
    const { headers } = answer;
    const policy = headers.get('content-security-policy');
    expect(policy).toMatch(/^script-src 'self' 'nonce-[\w-]{22}'; style-src 'self' 'sha256-/);
    for (const directive of ['default-src', 'object-src', 'base-uri', 'frame-ancestors']) {
      expect(policy).toContain(`; ${directive} 'none'`);
    }
    expect(policy).not.toMatch(/unsafe|known|\*/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('x-powered-by')).toBeNull();

    const scripts = (await answer.text()).match(/<script\b[^>]*>/g) ?? [];
    const foreign = scripts.filter((tag) => !tag.includes(`nonce="${nonceOf(policy)}"`));
    expect(foreign).toEqual([]);
    if (headers.get('content-type')?.startsWith('text/html') && !answer.headers.has('location')) {
      expect(scripts.length).toBeGreaterThan(3);
    }
  });
}

test('no two answers have the same nonce', async ({ stack }) => {
  const nonce = async () => {
    const { headers } = await fetch(`${stack.web}/login`);
    return nonceOf(headers.get('content-security-policy'));
  };
  expect(await nonce()).not.toBe(await nonce());
});

test('a link of a mail, and a way to a new password, tell others their origin alone', async ({
  stack,
}) => {
  for (const path of ['/email?token=secret', '/forgot?ticket=secret']) {
    const { headers } = await fetch(stack.web + path);
    expect(headers.get('referrer-policy')).toBe('strict-origin');
  }
});

const INJECTED = [
  ['a script', '<script>window.ran = true</script>', 'script-src-elem'],
  ['a guessed nonce', '<script nonce="known">window.ran = true</script>', 'script-src-elem'],
  ['a handler', '<img src="" onerror="window.ran = true">', 'script-src-attr'],
  ['a script as data', '<script src="data:,window.ran = true"></script>', 'script-src-elem'],
  ['a foreign script', '<script src="https://evil.test/a.js"></script>', 'script-src-elem'],
  ['a style sheet', '<style>main { display: none }</style>', 'style-src-elem'],
  ['a style', '<p style="position: fixed; inset: 0">', 'style-src-attr'],
  ['a foreign picture', '<img src="https://evil.test/a.png">', 'img-src'],
  ['a frame', '<iframe src="https://evil.test/"></iframe>', 'frame-src'],
  ['an object', '<object data="/terms"></object>', 'object-src'],
  ['a base', '<base href="https://evil.test/">', 'base-uri'],
] as const;

for (const [name, html, directive] of INJECTED) {
  test(`${name} that somebody got into a page does nothing`, async ({ context }) => {
    const page = await context.newPage();
    const refused = await watchPolicy(page);
    await inject(page, html);
    await page.goto('/login');
    await expect.poll(() => refused.join()).toContain(`${directive}: `);
    // What is ours goes on.
    await waitForScript(page);
    await expect(loginPage(page).submit).toBeVisible();
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    await page.close();
  });
}

test('a form that somebody got into a page posts nothing to others', async ({ context }) => {
  const page = await context.newPage();
  const refused = await watchPolicy(page);
  const posted: string[] = [];
  page.on('request', (request) => void posted.push(new URL(request.url()).hostname));
  await page.goto('/login');
  await page.evaluate(() => {
    const form = document.createElement('form');
    form.action = 'https://evil.test/';
    document.body.append(form);
    form.submit();
  });
  await expect.poll(() => refused.join()).toContain('form-action: ');
  expect(posted).not.toContain('evil.test');
  await page.close();
});

test('a page is not shown in a frame, not even in one of ours', async ({ context, stack }) => {
  const page = await context.newPage();
  await page.route('**/framing', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<iframe src="/login"></iframe>' }),
  );
  await page.goto(`${stack.web}/framing`);
  const refused = await watchPolicy(page);
  await page.reload();
  await expect.poll(() => refused.join()).toContain('frame-ancestors: ');
  await page.close();
});

/** Lets every document come with something at the beginning of its body. */
const inject = (page: Page, html: string) =>
  page.route('**/login', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/<body[^>]*>/, (tag) => tag + html);
    await route.fulfill({ response, body });
  });
