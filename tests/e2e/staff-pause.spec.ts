import { rm } from 'node:fs/promises';
import path from 'node:path';
import { STATE_DIRECTORY, type Stack, startStack } from '@menjin/local-stack';
import { newMobile } from './setup/fixtures.ts';
import { registerPage } from './setup/register-page.ts';
import { expect, giveReason, test as shared } from './setup/staff.ts';

// A pause holds for everybody: this has a stack of its own, on which its tests take turns.
shared.describe.configure({ mode: 'serial' });

const test = shared.extend<object, { ownStack: Stack }>({
  ownStack: [
    async ({}, use) => {
      const directory = path.join(STATE_DIRECTORY, `test-staff-pause-${process.pid}`);
      const started = await startStack({
        mode: 'production',
        stateDirectory: directory,
        durable: false,
        counts: { web: 1, server: 1, workers: 1 },
        env: {
          PASSWORD_COST: '4',
          SMS_PRICES: '86:0.5',
          SMS_DAILY_BUDGET: '1.5',
          SMS_DAILY_RESERVE: '2',
        },
        onLine: () => undefined,
      });
      await use(started);
      await started.stop();
      await rm(directory, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  stack: async ({ ownStack }, use) => {
    const { ended: _ended, stop: _stop, ...addresses } = ownStack;
    await use(addresses);
  },
});

test('while sending is paused the registration says so, and goes on when it is resumed', async ({
  page,
  browser,
  stack,
  staff,
  captchaText,
}) => {
  await page.goto('/staff/sending');
  await expect(page.getByRole('main')).toContainText('正常发送');
  await page.getByRole('link', { name: '暂停发送' }).click();
  await giveReason(page, 'the gateway sends every code twice', '暂停发送');
  await expect(page.getByRole('status')).toHaveText('已暂停发送。');
  const state = page.getByRole('region', { name: '现在的状态' });
  await expect(state).toContainText('已暂停');
  await expect(state).toContainText('the gateway sends every code twice');
  await expect(state).toContainText(staff.username);
  await page.goto('/staff');
  await expect(state).toContainText('the gateway sends every code twice');

  const stranger = await browser.newPage({ baseURL: stack.web });
  const form = registerPage(stranger);
  await form.open();
  await form.mobile.fill(newMobile());
  await form.captcha.fill(await captchaText(stranger));
  await form.getCode.click();
  await expect(stranger.getByRole('main')).toContainText('短信暂停发送');

  await state.getByRole('link', { name: '去发送控制' }).click();
  await page.getByRole('link', { name: '恢复发送' }).click();
  await giveReason(page, 'the gateway is well again', '恢复发送');
  await expect(page.getByRole('status')).toHaveText('已恢复发送。');
  await expect(state).toContainText('正常发送');
  await form.captcha.fill(await captchaText(stranger));
  await form.getCode.click();
  await expect(form.sentTo).toBeVisible();
  await stranger.close();
});

test('the stop of the budget is told, and reset by whoever has just confirmed', async ({
  page,
  staff,
  query,
}) => {
  await query('UPDATE sessions SET confirmed_at = NULL WHERE user_id = $1', [staff.id]);
  await page.goto('/staff/sending');
  const state = page.getByRole('region', { name: '现在的状态' });
  await expect(state).toContainText('注册已停');
  const limits = page.getByRole('region', { name: '额度' });
  await expect(limits).toContainText('1.50 / 1.50');
  await limits.getByRole('link', { name: '重新计数' }).click();
  await expect(page).toHaveURL(/\/account\/confirm\?/);
  await page.getByLabel('密码', { exact: true }).fill(staff.password);
  await page.getByRole('button', { name: '确认', exact: true }).click();
  await expect(page).toHaveURL(/\/staff\/sending\/reset$/);
  await expect(page.getByRole('main')).toContainText('今天已花费 1.50');
  await giveReason(page, 'these were our own tests', '重新计数');
  await expect(page.getByRole('status')).toHaveText('已从零重新计数。');
  await expect(limits).toContainText('0.00 / 1.50');
  await expect(state).toContainText('正常发送');
  const done = await query('SELECT action, reason FROM staff_actions WHERE staff_id = $1', [
    staff.id,
  ]);
  expect(done).toEqual([{ action: 'sending-stop-reset', reason: 'these were our own tests' }]);
});
