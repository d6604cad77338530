import { expect, newUsername, test } from './setup/fixtures.ts';
import { registerPage } from './setup/register-page.ts';
import { waitForScript } from './setup/wait-for-script.ts';

const QUESTION = '**/api/trpc/register.isUsernameAvailable*';

test('a name says whether it is free when the typing pauses; late answers and limits say nothing', async ({
  page,
  account,
}) => {
  const form = registerPage(page);
  await form.open();
  await waitForScript(page);
  const said = page.getByRole('status').filter({ hasText: '这个用户名' });
  await form.username.pressSequentially(account.username);
  await expect(said).toHaveText('这个用户名已被使用，换一个。');
  const free = newUsername();
  await form.username.fill(free);
  await expect(said).toHaveText('这个用户名可以使用。');

  // Of two answers that come in the wrong order the one about what stands there counts.
  const held: (() => void)[] = [];
  await page.route(QUESTION, async (route) => {
    if (route.request().url().includes(account.username))
      await new Promise<void>((resolve) => held.push(resolve));
    await route.continue().catch(() => undefined);
  });
  await form.username.fill(account.username);
  await expect.poll(() => held).toHaveLength(1);
  // A question that is not answered holds up nothing.
  await form.create.click();
  await expect(page.getByRole('main').getByRole('alert')).toBeFocused();
  await form.username.fill(free);
  await expect(said).toHaveText('这个用户名可以使用。');
  for (const letGo of held) letGo();
  await expect(said).toHaveText('这个用户名可以使用。');

  await page.unroute(QUESTION);
  const limited = page.waitForResponse((response) => response.status() === 429);
  await page.route(QUESTION, (route) => route.fulfill({ status: 429, json: {} }));
  await form.username.fill(newUsername());
  await limited;
  await expect(said).toHaveCount(0);
});
