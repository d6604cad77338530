import type { Locator, Page } from '@playwright/test';

/** The register page as a person sees it, in Chinese. */
export function registerPage(page: Page) {
  const field = (name: string): Locator => page.getByRole('textbox', { name, exact: true });
  return {
    open: () => page.goto('/register'),
    mobile: field('手机号'),
    captcha: field('图形验证码'),
    code: field('短信验证码'),
    username: field('用户名'),
    password: field('密码'),
    repeatedPassword: field('再次输入密码'),
    agreement: page.getByRole('checkbox'),
    getCode: page.getByRole('button', { name: /获取验证码|重新获取/ }),
    create: page.getByRole('button', { name: '创建账号' }),
    sentTo: page.getByText(/验证码已发送到/),
    /** The sentence at a field. */
    errorOf: (locator: Locator) =>
      locator.evaluate((input) =>
        (input.getAttribute('aria-describedby') ?? '')
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent ?? '')
          .join(' '),
      ),
  };
}
