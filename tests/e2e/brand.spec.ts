import { expect } from '@playwright/test';
import { bringAxe, findViolations } from '../pages/find-violations.ts';
import { test } from './setup/branded-web.ts';
import { LANGUAGES } from './setup/languages.ts';

// One process is enough for all of them.
test.describe.configure({ mode: 'default' });

const WORDS = {
  'zh-CN': {
    name: '云杉',
    about: '一个账号，用遍云杉的全部服务。',
    terms: '用户协议',
    termsHref: 'https://www.example.com/zh/terms',
    privacy: '隐私政策',
    help: '帮助',
    more: '关于我们',
    light: '浅色',
  },
  'en-US': {
    name: 'Spruce',
    about: 'One account for everything of Spruce.',
    terms: 'Terms',
    termsHref: 'https://www.example.com/terms',
    privacy: 'Privacy Policy',
    help: 'Help',
    more: 'About us',
    light: 'Light',
  },
};
const COLORS = {
  light: { button: 'rgb(31, 79, 163)', label: 'rgb(255, 255, 255)', canvas: 'rgb(250, 247, 240)' },
  dark: { button: 'rgb(255, 209, 0)', label: 'rgb(27, 22, 5)', canvas: 'rgb(17, 15, 10)' },
};

for (const locale of LANGUAGES) {
  const words = WORDS[locale];

  test.describe(locale, () => {
    test.use({ locale });

    test('name, logo and links are those of the brand', async ({ page }) => {
      await page.goto('/');
      await expect(page).toHaveTitle(new RegExp(` · ${words.name}$`));
      const home = page.getByRole('banner').getByRole('link', { name: words.name });
      await expect(home).toHaveAttribute('href', 'https://www.example.com/');
      await expect(page.getByRole('main')).toContainText(words.about);
      const description = page.locator('meta[name="description"]');
      await expect(description).toHaveAttribute('content', new RegExp(words.name));

      const footer = page.getByRole('contentinfo');
      const links = [
        [words.terms, words.termsHref],
        [words.privacy, '/privacy'],
        [words.help, '/help'],
        [words.more, 'https://www.example.com/about'],
        ['京ICP备12345678号-1', 'https://beian.miit.gov.cn/'],
        [
          '京公网安备11010502000001号',
          'https://beian.mps.gov.cn/#/query/webSearch?code=11010502000001',
        ],
      ] as const;
      for (const [name, href] of links) {
        await expect(footer.getByRole('link', { name })).toHaveAttribute('href', href);
      }
    });

    test('what is agreed to is what the brand names', async ({ page }) => {
      await page.goto('/register');
      const agreement = page.getByRole('main').locator('label', { has: page.locator('#agreed') });
      const [terms, privacy] = [
        agreement.getByRole('link').first(),
        agreement.getByRole('link').last(),
      ];
      await expect(terms).toHaveAttribute('href', words.termsHref);
      await expect(privacy).toHaveAttribute('href', '/privacy');
      const answer = await page.request.get('/terms', {
        headers: { 'accept-language': locale },
        maxRedirects: 0,
      });
      expect([answer.status(), answer.headers()['location']]).toEqual([307, words.termsHref]);
    });

    for (const colorScheme of ['light', 'dark'] as const) {
      test(`every colour can be read in ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        for (const path of ['/', '/register', '/privacy']) {
          await page.goto(path);
          await bringAxe(page);
          expect(await findViolations(page)).toEqual([]);
        }
      });
    }
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`colours and logo are the brand's in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/');
    const { button, label, canvas } = COLORS[colorScheme];
    const register = page.getByRole('link', { name: '创建账号' });
    await expect(register).toHaveCSS('background-color', button);
    await expect(register).toHaveCSS('color', label);
    await expect(register).toHaveCSS('border-radius', '4px');
    await expect(page.locator('body')).toHaveCSS('background-color', canvas);
    const logo = page.getByRole('banner').locator('img');
    const file = colorScheme === 'dark' ? /\/dark-logo\.svg$/ : /\/logo\.svg$/;
    await expect
      .poll(() => logo.evaluate((image: HTMLImageElement) => image.complete && image.currentSrc))
      .toMatch(file);
    expect(await logo.boundingBox()).toMatchObject({ width: 48, height: 28 });
    expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  });
}

test('a chosen scheme has its own logo and its own colour of the browser', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/');
  await page.getByRole('button', { name: '浅色' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-scheme', 'light');
  const logo = page.getByRole('banner').locator('img');
  await expect
    .poll(() => logo.evaluate((image: HTMLImageElement) => image.currentSrc))
    .toMatch(/\/logo\.svg$/);
  const themeColor = page.locator('meta[name="theme-color"]');
  await expect(themeColor).toHaveCount(1);
  await expect(themeColor).toHaveAttribute('content', '#ffffff');
});

test('pictures are kept for a year, and an address of before leads to the newest', async ({
  page,
  request,
}) => {
  await page.goto('/');
  const src = (await page.getByRole('banner').locator('img').getAttribute('src')) ?? '';
  const icon = await page.locator('link[rel="icon"]').getAttribute('href');
  expect(icon).toBe(src);
  const logo = await request.get(src);
  expect(logo.headers()).toMatchObject({
    'content-type': 'image/svg+xml',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy': expect.stringContaining('sandbox'),
  });
  const before = await request.get('/brand/000000000000/logo.svg', { maxRedirects: 0 });
  expect([before.status(), before.headers()['location']]).toEqual([307, src]);
  expect((await request.get('/brand/000000000000/other.svg')).status()).toBe(404);
  expect((await request.get('/brand/..%2f..%2fbrand.json/logo.png')).status()).toBe(404);
});
