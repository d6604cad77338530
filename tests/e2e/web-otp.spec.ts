import { ACCOUNT_URL, expect, newMobile, test } from './setup/fixtures.ts';
import { forgotPage } from './setup/forgot-page.ts';
import { giveNewNumber } from './setup/give-new-number.ts';
import { registerPage } from './setup/register-page.ts';
import { smsLoginPage } from './setup/sms-login-page.ts';
import { stubWebOtp } from './setup/stub-web-otp.ts';

test('a code that the phone hands over signs in once, also after a reload', async ({
  page,
  newestSms,
  query,
  account,
}) => {
  const { mobile } = await giveNewNumber(query, account);
  const phone = await stubWebOtp(page);
  const form = smsLoginPage(page);
  await form.open();
  await form.askForCode(mobile);
  await page.reload();
  await expect.poll(phone.asked).toEqual([{ transport: ['sms'], isAborted: false }]);
  const posts: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
  await phone.arrive((await newestSms(mobile)).code);
  await expect(page).toHaveURL(ACCOUNT_URL);
  expect(posts).toHaveLength(1);
});

test('the recovery goes on by itself, and asks the phone no more once the number changes', async ({
  page,
  newestSms,
  query,
  account,
}) => {
  const { mobile } = await giveNewNumber(query, account);
  const phone = await stubWebOtp(page);
  const form = forgotPage(page);
  await form.open();
  expect(await phone.asked()).toEqual([]);
  await form.askForCode(mobile);
  await expect.poll(phone.asked).toHaveLength(1);
  await form.change.click();
  await expect(form.mobile).toBeFocused();
  expect(await phone.asked()).toMatchObject([{ isAborted: true }]);

  await form.getCode.click();
  await expect.poll(phone.asked).toMatchObject([{ isAborted: true }, { isAborted: false }]);
  await phone.arrive((await newestSms(mobile)).code);
  await expect(form.password).toBeFocused();
});

test('on registration the code is filled in, and nothing is sent behind anybody’s back', async ({
  page,
  captchaText,
}) => {
  const mobile = newMobile();
  const phone = await stubWebOtp(page);
  const form = registerPage(page);
  await form.open();
  await form.mobile.fill(mobile);
  await form.captcha.fill(await captchaText(page));
  await form.getCode.click();
  await expect.poll(phone.asked).toHaveLength(1);
  const posts: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
  await phone.arrive('123456');
  await expect(form.code).toHaveValue('123456');
  await form.username.focus();
  expect(posts).toEqual([]);
  expect(await phone.asked()).toMatchObject([{ isAborted: false }]);
  await form.create.click();
  await expect.poll(phone.asked).toMatchObject([{ isAborted: true }]);
});
