import type { Locator, Page } from '@playwright/test';
import type { Account } from './sign-up.ts';

/** The register page as a person sees it, in Chinese. */
export function registerPage(page: Page) {
  const field = (name: string): Locator => page.getByRole('textbox', { name, exact: true });
  const form = {
    open: () => page.goto('/register'),
    mobile: field('手机号'),
    captcha: field('图形验证码'),
    code: field('短信验证码'),
    username: field('用户名'),
    password: field('密码'),
    repeatedPassword: field('再次输入密码'),
    agreement: page.getByRole('checkbox', { name: /同意/ }),
    isNewNumber: page.getByRole('checkbox', { name: '这是我新换的号码' }),
    getCode: page.getByRole('button', { name: /获取验证码|重新获取/ }),
    create: page.getByRole('button', { name: '创建账号' }),
    sentTo: page.getByText(/验证码已发送到/),
    captchaImage: page.getByRole('img', { name: /验证码图片/ }),
    listen: page.getByRole('button', { name: /语音/ }),
    useWork: page.getByRole('button', { name: /改用自动验证/ }),
    /** Fills in everything below the code, and sends the form. */
    async complete(code: string, { username, password }: Pick<Account, 'username' | 'password'>) {
      await form.code.fill(code);
      await form.username.fill(username);
      await form.password.fill(password);
      await form.repeatedPassword.fill(password);
      await form.agreement.check();
      await form.create.click();
    },
    /** The sentence at a field. */
    errorOf: (locator: Locator) =>
      locator.evaluate((input) =>
        (input.getAttribute('aria-describedby') ?? '')
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent ?? '')
          .join(' '),
      ),
  };
  return form;
}
