import path from 'node:path';
import { CHECKOUT } from '@menjin/local-stack';
import type { Redis } from '@upstash/redis';
import { startProgram } from '../setup/start-program.ts';
import { test as base, expect, newAccount } from './setup/fixtures.ts';
import { restPage } from './setup/rest-page.ts';
import { signIn } from './setup/sign-in.ts';

const SERVE = path.join(CHECKOUT, 'examples/rest-flow/serve.js');

const test = base.extend<object, { servedAt: string }>({
  servedAt: [
    async ({}, use) => {
      const { url, stop } = await startProgram([process.execPath, SERVE, '0']);
      await use(url);
      await stop();
    },
    { scope: 'worker' },
  ],
});

type RestPage = ReturnType<typeof restPage>;

/** What the image on the page says. */
async function readImage(form: RestPage, redis: Redis): Promise<string> {
  const key = `captcha:${await form.captchaId()}`;
  await expect.poll(() => redis.exists(key)).toBe(1);
  return (await redis.get<string>(key)) ?? '';
}

for (const origin of ['http://127.0.0.1:8080', 'http://localhost:8080']) {
  test(`a page without a build at ${origin} does everything over the REST face`, async ({
    page,
    stack,
    redis,
    newestSms,
    servedAt,
  }) => {
    const { mobile, username, password } = newAccount();
    const form = restPage(page, stack);
    await form.open(origin, { servedAt });

    await form.mobile.fill(mobile);
    await form.mobile.blur();
    await expect(form.mobileCount).toHaveText('这个手机号可以用。');
    const firstImage = await form.captchaId();
    await form.captchaText.fill('AAAA');
    await form.getCode.click();
    await expect(form.registration).toContainText('输入图形验证码有误');
    await expect(form.answers.filter({ hasText: '→ 400' })).toContainText('"code": 4001');
    expect(await form.captchaId()).not.toBe(firstImage);

    await form.captchaText.fill(await readImage(form, redis));
    await form.getCode.click();
    await expect(form.registration).toContainText('短信已经发出');
    await expect(form.getCode).toBeDisabled();
    await expect(form.getCode).toHaveText(/（5\d 秒后）/);

    await form.username.fill(username);
    await form.username.blur();
    await expect(form.usernameCount).toHaveText('这个用户名可以用。');
    await form.password.fill(password);
    await form.repeatedPassword.fill(password);
    await form.smsCode.fill((await newestSms(mobile)).code);
    await form.register.click();
    await expect(form.registration).toContainText('请勿绕过前端界面');
    await form.agreement.check();
    await form.register.click();
    await expect(form.registration).toContainText('已注册并登录');
    await expect(form.who).toHaveText(username);
    await expect(form.info).toHaveText(`${username}，${mobile}，没有邮箱`);
    await form.username.focus();
    await form.username.blur();
    await expect(form.usernameCount).toHaveText('这个用户名已被注册。');

    await form.email.fill('somebody@example.com');
    await form.saveEmail.click();
    await expect(form.account).toContainText('验证链接已发往这个邮箱');

    await form.currentPassword.fill(password);
    await form.newPassword.fill('another horse');
    await form.repeatedNewPassword.fill('another horse');
    await form.changePassword.click();
    await expect(form.account).toContainText('密码已修改');
    await expect(form.who).toHaveText('没有');

    await form.identifier.fill(mobile);
    await form.loginPassword.fill(password);
    await form.remembered.check();
    await form.signIn.click();
    await expect(form.login).toContainText('账号或密码错误');
    await form.loginPassword.fill('another horse');
    await form.signIn.click();
    await expect(form.login).toContainText('已登录');
    await expect(form.info).toHaveText(`${username}，${mobile}，somebody@example.com（未验证）`);

    await signIn(stack, { mobile, password: 'another horse' });
    await form.listSessions.click();
    await expect(form.sessions).toHaveCount(2);
    await expect(form.sessions.filter({ hasText: '本机' })).toHaveCount(1);
    await form.sessions.getByRole('button', { name: /^退出 / }).click();
    await expect(form.account).toContainText('那台设备已退出');
    await expect(form.sessions).toHaveCount(1);

    await form.signOut.click();
    await expect(form.who).toHaveText('没有');
    await form.readInfo.click();
    await expect(form.account).toContainText('登录后才能继续');
  });
}

test('a remembered session outlives the browser, its readable name as long', async ({
  page,
  stack,
  account,
  servedAt,
}) => {
  const form = restPage(page, stack);
  await form.open('http://127.0.0.1:8080', { servedAt });
  const lifetimes = async () => {
    const cookies = await page.context().cookies();
    const named = cookies.filter(({ name }) => ['menjin.session', 'username'].includes(name));
    return named.map(({ expires }) => Math.round((expires - Date.now() / 1000) / 86_400));
  };
  await form.identifier.fill(account.username);
  await form.loginPassword.fill(account.password);
  await form.remembered.check();
  await form.signIn.click();
  await expect(form.info).toContainText(account.mobile);
  expect(await lifetimes()).toEqual([14, 14]);
});

test('from an origin that is not on the list the page reads nothing, and says which to add', async ({
  page,
  stack,
  servedAt,
}) => {
  const form = restPage(page, stack);
  await form.open('http://127.0.0.1:9999', { servedAt });
  await form.readInfo.click();
  await expect(form.account).toContainText('把 http://127.0.0.1:9999 加进 ALLOWED_ORIGINS');
  await expect(form.answers.first()).toContainText('GET /info/ → 没有状态');
});

test('a server that is down is told as such', async ({ page, servedAt }) => {
  const form = restPage(page, { server: 'http://127.0.0.1:1' });
  await form.open('http://127.0.0.1:8080', { servedAt });
  await form.readInfo.click();
  await expect(form.account).toContainText('服务器没有回答');
});

test('a link cannot make the page send anything to another host', async ({
  page,
  stack,
  servedAt,
}) => {
  await restPage(page, stack).open('http://127.0.0.1:8080', { servedAt });
  await page.goto('http://127.0.0.1:8080/?server=evil.test');
  await expect(page.locator('#server')).toHaveText('http://127.0.0.1:8000');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`on a narrow ${colorScheme} screen nothing is cut off`, async ({
    page,
    stack,
    servedAt,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 640 });
    await restPage(page, stack).open('http://127.0.0.1:8080', { servedAt });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
}
