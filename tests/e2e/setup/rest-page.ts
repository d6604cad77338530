import type { Page } from '@playwright/test';
import type { StackAddresses } from './stack-addresses.ts';

/** The page without a build, as a person sees it. */
export function restPage(page: Page, { server }: Pick<StackAddresses, 'server'>) {
  const region = (name: string) => page.getByRole('region', { name, exact: true });
  const [registration, login, account] = [region('注册'), region('登录'), region('账号')];
  const field = (within: typeof login, name: string) => within.getByLabel(name, { exact: true });
  const press = (within: typeof login, name: string) =>
    within.getByRole('button', { name, exact: true });
  const captcha = page.getByRole('img', { name: '验证码图片' });
  return {
    /** Opens it at an origin, whoever has that port on this machine. */
    async open(origin: string, { servedAt }: { servedAt: string }) {
      // Not fulfilled here: a page from nowhere may not call this machine (Local Network Access).
      await page.route(`${origin}/**`, (route) => {
        const { pathname, search } = new URL(route.request().url());
        return route.continue({ url: servedAt + pathname + search });
      });
      await page.goto(`${origin}/?server=${new URL(server).port}`);
    },
    async captchaId() {
      return (
        /\/image_codes\/([\w-]+)\/$/.exec((await captcha.getAttribute('src')) ?? '')?.[1] ?? ''
      );
    },
    captcha,
    who: page.getByRole('banner').getByRole('strong'),
    answers: region('服务器的回答（最新的在上面）').getByRole('listitem'),
    mobile: field(registration, '手机号'),
    mobileCount: page.locator('#mobile-count'),
    captchaText: field(registration, '图形验证码'),
    getCode: registration.getByRole('button', { name: /获取短信验证码/ }),
    smsCode: field(registration, '短信验证码'),
    username: field(registration, '用户名'),
    usernameCount: page.locator('#username-count'),
    password: field(registration, '密码'),
    repeatedPassword: field(registration, '再次输入密码'),
    agreement: field(registration, '同意用户协议'),
    register: press(registration, '注册'),
    registration,
    identifier: field(login, '用户名或手机号'),
    loginPassword: field(login, '登录密码'),
    remembered: field(login, '记住登录'),
    signIn: press(login, '登录'),
    login,
    readInfo: press(account, '读取资料'),
    info: page.locator('#info-data'),
    listSessions: press(account, '列出设备'),
    sessions: account.getByRole('listitem'),
    email: field(account, '邮箱'),
    saveEmail: press(account, '保存邮箱'),
    currentPassword: field(account, '当前密码'),
    newPassword: field(account, '新密码'),
    repeatedNewPassword: field(account, '再次输入新密码'),
    changePassword: press(account, '修改密码'),
    signOut: press(account, '退出登录'),
    account,
  };
}
