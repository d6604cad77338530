import { expect, newAccount, test } from '../setup/fixtures.ts';
import { registerPage } from '../setup/register-page.ts';

test('nine things to do on one page make an account', async ({ page, captchaText, newestSms }) => {
  const { mobile, username, password } = newAccount();
  const form = registerPage(page);
  const paths: string[] = [];
  page.on('framenavigated', (frame) => paths.push(new URL(frame.url()).pathname));
  let actions = 0;
  const act = async (action: Promise<void>) => {
    actions += 1;
    await action;
  };

  await form.open();
  await act(form.mobile.fill(mobile));
  await act(form.captcha.fill(await captchaText(page)));
  await act(form.getCode.click());
  await act(form.code.fill((await newestSms(mobile)).code));
  await act(form.username.fill(username));
  await act(form.password.fill(password));
  await act(form.repeatedPassword.fill(password));
  await act(form.agreement.check());
  await act(form.create.click());
  await expect(page.getByRole('main')).toContainText(username);
  expect([...new Set(paths)]).toEqual(['/register', '/account']);
  expect(actions).toBeLessThanOrEqual(9);
});
