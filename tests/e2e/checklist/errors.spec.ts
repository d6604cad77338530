import { expectToFit } from './setup/expect-to-fit.ts';
import { expect, test } from './setup/fixtures.ts';
import { expectReferencesToResolve, formErrors, missingFields } from './setup/form-errors.ts';
import { isTooSmall, measureTargets } from './setup/measure-targets.ts';
import { FORM_PAGES } from './setup/pages.ts';
import { typedFields, typeWhatIsRefused } from './setup/type-into.ts';

test.use({ viewport: { width: 320, height: 640 } });

for (const form of FORM_PAGES) {
  test.describe(form.name, () => {
    test('errors come with the answer, first on the page, at their fields and in the title (rows 19, 20, 22, 23, 24, 25, 28, 41)', async ({
      visit,
    }) => {
      const page = await visit(form);
      const { summary, links, wrongFields, sentenceAt } = formErrors(page);
      const field = (id: string) => page.locator(`main #${id}`);
      const send = async () => {
        await page.getByRole('button', { name: form.submit['zh-CN'], exact: true }).click();
        await expect(summary).toBeFocused();
      };

      // Row 20: nothing is called wrong while it is typed for the first time.
      const title = await page.title();
      await typeWhatIsRefused(page, form);
      await page.keyboard.press('Tab');
      await expect(summary).toHaveCount(0);
      await expect(wrongFields).toHaveCount(0);
      await expect(page).toHaveTitle(title);

      for (const { id } of typedFields(form)) await field(id).fill('');
      await send();
      const missing = missingFields(form);
      // Rows 22 and 25: before everything else of the page, and before the page is read at all.
      expect(await page.locator('main > *').first().getAttribute('id')).toBe('error-summary');
      await expect(summary.getByRole('heading', { level: 2 })).toHaveText('有内容需要处理');
      await expect(page).toHaveTitle(`错误：${title}`);
      await expectReferencesToResolve(page);
      // Rows 42 and 44: sentences take their room, and the way to a field is as large as a button.
      await expectToFit(page);
      expect((await measureTargets(page)).filter(isTooSmall)).toEqual([]);
      await expect(links).toHaveCount(missing.length);
      await expect(wrongFields).toHaveCount(missing.length);
      for (const [index, id] of missing.entries()) {
        // Rows 22 to 24: one sentence in both places, and a press leads from one to the other.
        const sentence = await links.nth(index).innerText();
        await expect(sentenceAt(id)).toHaveText(sentence);
        await expect(field(id)).toHaveAttribute('aria-describedby', new RegExp(`\\b${id}-error$`));
        await expect(field(id)).toHaveAttribute('aria-invalid', 'true');
        await links.nth(index).click();
        await expect(field(id)).toBeFocused();
        await expect(field(id)).toBeInViewport();
      }

      // Row 20: a field that was changed is no longer called wrong, and keeps the keyboard.
      for (const [index, id] of missing.entries()) {
        if (form.fields[id] === 'box to tick') await field(id).check();
        else await field(id).pressSequentially('1');
        await expect(sentenceAt(id)).toHaveCount(0);
        await expect(field(id)).toBeFocused();
        await expect(wrongFields).toHaveCount(missing.length - index - 1);
      }
      await expectReferencesToResolve(page);

      // Rows 19 and 28: what was typed is still there, two passwords that differ too.
      if (typedFields(form).length === 0) return;
      await typeWhatIsRefused(page, form);
      await send();
      const isTypedAnew = !Object.values(form.fields).includes('new password');
      for (const { id, typed, isSecret } of typedFields(form)) {
        await expect(field(id)).toHaveValue(isSecret && isTypedAnew ? '' : typed);
      }
    });
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const form of FORM_PAGES.filter(({ reach }) => reach === undefined)) {
    test(`${form.name}: a refused form comes back with its errors and what was typed, but no secret (rows 1, 2, 25, 26, 28)`, async ({
      visit,
    }) => {
      const page = await visit(form);
      const { summary } = formErrors(page);
      const { pathname, search } = new URL(page.url());
      await expect(page.locator('main form[method="post" i]')).toHaveCount(1);
      await expect(page.locator('main form')).toHaveCount(1);

      await typeWhatIsRefused(page, form);
      await page.getByRole('button', { name: form.submit['zh-CN'], exact: true }).click();
      await expect(summary).toBeVisible();
      await expect(summary).toBeFocused();
      await expect(page).toHaveTitle(/^错误：/);
      expect(new URL(page.url())).toMatchObject({ pathname, search });
      for (const { id, typed, isSecret } of typedFields(form)) {
        await expect(page.locator(`main #${id}`)).toHaveValue(isSecret ? '' : typed);
      }
      const secrets = typedFields(form).filter(({ isSecret }) => isSecret);
      for (const { typed } of secrets) expect(await page.content()).not.toContain(typed);
    });
  }
});
