import { expect, type Page } from '@playwright/test';
import type { Account } from './sign-up.ts';
import type { StackAddresses } from './stack-addresses.ts';

/** The names under which a browser on this machine reaches everything; to it they are two sites. */
export const HOSTS = ['127.0.0.1', 'localhost'] as const;
export type Host = (typeof HOSTS)[number];

/** The storefront at one of its names. */
export function storefrontAt({ storefront }: StackAddresses, host: Host): string {
  if (storefront === null) throw new Error('The stack has no storefront.');
  return storefront.replace('127.0.0.1', host);
}

/** The storefront as a person sees it, in Chinese. */
export function storefrontPage(page: Page) {
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  const main = page.getByRole('main');
  const header = page.getByRole('banner');
  const shop = {
    header,
    main,
    signIn: header.getByRole('link', { name: '登录' }),
    register: header.getByRole('link', { name: '注册' }),
    signOut: header.getByRole('button', { name: '退出' }),
    refresh: main.getByRole('button', { name: '刷新' }),
    account: page.getByRole('region', { name: '我的账号' }),
    expired: main.getByRole('status').filter({ hasText: '登录已过期，重新登录' }),
    identifier: field('用户名或手机号'),
    mobile: field('手机号'),
    captcha: field('图形验证码'),
    captchaImage: page.getByRole('img', { name: '验证码图片' }),
    code: field('短信验证码'),
    username: field('用户名'),
    password: field('密码'),
    repeatedPassword: field('再次输入密码'),
    remembered: page.getByRole('checkbox', { name: '记住我' }),
    agreement: page.getByRole('checkbox', { name: /同意/ }),
    getCode: page.getByRole('button', { name: '获取验证码' }),
    sentTo: page.getByText('验证码已发送到'),
    alert: main.getByRole('alert'),
    submit: (name: '登录' | '注册') => main.getByRole('button', { name }),
    /** Signs in on the login view. */
    async logIn({ username, password }: Pick<Account, 'username' | 'password'>) {
      await shop.identifier.fill(username);
      await shop.password.fill(password);
      await shop.submit('登录').click();
    },
    /** Waits until the header greets whoever this is. */
    async isSignedIn({ username }: Pick<Account, 'username'>) {
      await expect(header).toContainText(username);
      await expect(shop.signOut).toBeVisible();
    },
    async isSignedOut() {
      await expect(shop.signIn).toBeVisible();
      await expect(shop.signOut).toBeHidden();
    },
  };
  return shop;
}
