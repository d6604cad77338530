import { forgotPage } from '../setup/forgot-page.ts';
import { giveNewNumber } from '../setup/give-new-number.ts';
import { expect, test } from './setup/fixtures.ts';

test('an SMS ends with the line that binds its code to our host (row 35)', async ({
  stack,
  account,
  newestSms,
}) => {
  const { text, code } = await newestSms(account.mobile);
  expect(code).toMatch(/^\d{6}$/);
  expect(text.split('\n').at(-1)).toBe(`@${new URL(stack.web).hostname} #${code}`);
});

test('a recovery tells password managers under which number the new password belongs (row 51)', async ({
  page,
  account,
  newestSms,
  query,
}) => {
  const { mobile } = await giveNewNumber(query, account);
  const form = forgotPage(page);
  await form.open();
  await form.askForCode(mobile);
  await form.enterCode((await newestSms(mobile)).code);
  await expect(form.password).toBeFocused();
  const name = page.locator('main form input[autocomplete="username"]');
  await expect(name).toBeHidden();
  await expect(name).toHaveValue(mobile);
});
