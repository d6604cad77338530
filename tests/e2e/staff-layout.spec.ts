import { gzipSync } from 'node:zlib';
import { isLongRun } from '../setup/is-long-run.ts';
import { expectToFit } from './checklist/setup/expect-to-fit.ts';
import { isTooSmall, measureTargets } from './checklist/setup/measure-targets.ts';
import { tabbable, walkByTab } from './checklist/setup/walk-by-tab.ts';
import { newUsername } from './setup/fixtures.ts';
import { LANGUAGES } from './setup/languages.ts';
import { expect, logMessage, newPrefix, test } from './setup/staff.ts';

const LIMIT_BYTES = 200 * 1000;

test.use({ reducedMotion: 'reduce' });

// Words of one language are enough for a short run; the other one is looked at in the long.
for (const locale of isLongRun ? LANGUAGES : LANGUAGES.slice(0, 1)) {
  test.describe(locale, () => {
    test.use({ locale });

    test('every page for staff fits a small phone and large type, can be pressed, and Tab walks it', async ({
      page,
      staff,
      customer,
      query,
    }) => {
      test.setTimeout(180_000);
      const prefix = newPrefix();
      const id = await logMessage(query, {
        mobile: `${prefix}42`,
        purpose: 'notice-password',
        state: 'failed',
        gateway: 'yuntongxun',
        failure: 'isv.BUSINESS_LIMIT_CONTROL.VERY_LONG_INDEED_AND_WITHOUT_A_SPACE',
      });
      const longName = `${newUsername()}${'x'.repeat(130)}`;
      await query('UPDATE tb_users SET username = $1 WHERE id = $2', [longName, customer.id]);
      await query(
        `INSERT INTO staff_actions (id, action, at, staff_id, user_id, reason)
         VALUES (gen_random_uuid(), 'user-enabled', now(), $1, $2, $3)`,
        [staff.id, customer.id, 'y'.repeat(200)],
      );
      const user = `/staff/users/${customer.id}`;
      const paths = [
        '/staff',
        '/staff?range=month',
        `/staff/users?search=%23${customer.id}`,
        user,
        ...['disable', 'enable', 'end-sessions', 'reveal'].map((action) => `${user}/${action}`),
        `/staff/messages?mobile=${prefix}`,
        '/staff/messages?mobile=abc',
        `/staff/messages/${id}`,
        `/staff/messages/${id}/reveal`,
        '/staff/sending',
        ...['pause', 'resume', 'reset', 'block'].map((action) => `/staff/sending/${action}`),
        `/staff/actions?by=${staff.id}`,
      ];
      for (const path of paths) {
        await test.step(path, async () => {
          await page.setViewportSize({ width: 320, height: 640 });
          await page.goto(path);
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          await expectToFit(page);
          expect((await measureTargets(page)).filter(isTooSmall)).toEqual([]);
          const stops = await walkByTab(page);
          expect(stops.map(({ name }) => name)).toEqual(await tabbable(page));
          expect(stops.filter(({ isFree }) => !isFree)).toEqual([]);
          expect(stops.filter(({ outline }) => outline.width < 2)).toEqual([]);

          await page.setViewportSize({ width: 1280, height: 800 });
          await expectToFit(page);
          expect((await measureTargets(page)).filter(isTooSmall)).toEqual([]);
          await page.evaluate(() =>
            document.documentElement.style.setProperty('font-size', '200%'),
          );
          for (const doubled of [640, 320]) {
            await page.setViewportSize({ width: doubled, height: 640 });
            await expectToFit(page);
          }
        });
      }
    });
  });
}

for (const path of ['/staff', '/staff/users', '/staff/sending/block']) {
  test(`the first load of ${path} takes at most 200 kB of JavaScript`, async ({ page, staff }) => {
    expect(staff.id).toBeGreaterThan(0);
    const scripts: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.body());
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    const bodies = await Promise.all(scripts);
    expect(bodies.length).toBeGreaterThan(1);
    const bytes = bodies.reduce((sum, body) => sum + gzipSync(body).byteLength, 0);
    expect(bytes).toBeLessThanOrEqual(LIMIT_BYTES);
  });
}
