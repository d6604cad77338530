import { expectToFit } from './setup/expect-to-fit.ts';
import { FIELD_KINDS } from './setup/field-kinds.ts';
import { expect, test } from './setup/fixtures.ts';
import { FORM_PAGES, type FormPage } from './setup/pages.ts';
import { readFields } from './setup/read-fields.ts';
import { typedFields, typeWhatIsRefused } from './setup/type-into.ts';

// English words are the longer ones.
test.use({ viewport: { width: 320, height: 640 } });

for (const form of FORM_PAGES) {
  test.describe(form.name, () => {
    test('fields are labelled, known to phones and password managers, and kept in the other language (rows 3, 4, 5, 6, 7, 8, 9, 11, 13, 14, 18, 21, 38, 44, 49, 51)', async ({
      visit,
    }) => {
      const page = await visit(form);
      const fields = await readFields(page);
      await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
      expect(await page.locator('main form').evaluate((f: HTMLFormElement) => f.noValidate)).toBe(
        true,
      );
      // Rows 4 and 38: always the same ids, and no captcha but where one registers.
      expect(fields.map(({ id }) => id)).toEqual(Object.keys(form.fields));
      const images = Object.values(form.fields).includes('captcha') ? 1 : 0;
      await expect(page.locator('main img')).toHaveCount(images);

      for (const { id, name, attributes, labels, isLabelAbove, description } of fields) {
        const kind = form.fields[id];
        expect(name, id).toBe(id);
        expect(labels, id).toEqual([expect.stringMatching(/\p{Script=Han}/u)]);
        expect(attributes, id).not.toHaveProperty('placeholder');
        expect(attributes, id).not.toHaveProperty('maxlength');
        // Beside a box the text is as good as above.
        expect(isLabelAbove, id).toBe(attributes['type'] !== 'checkbox');
        expect(attributes, id).toMatchObject(
          kind === undefined ? {} : FIELD_KINDS[kind].attributes,
        );
        if (kind === 'new password') expect(description).toContain('至少 8 位');
      }

      // Row 13: the key of a phone's keyboard leads on, and from the last field it sends.
      const keys = fields.flatMap(({ attributes: { type, enterkeyhint } }) =>
        type === 'checkbox' ? [] : [enterkeyhint],
      );
      for (const key of keys.slice(0, -1)) expect(key).toBe('next');
      if (keys.length > 0) expect(['go', 'send']).toContain(keys.at(-1));

      // Row 51: a password is asked for or chosen under a name that managers know.
      const names = page.locator('main form input[autocomplete="username"]');
      await expect(names).toHaveCount(isNameKnown(form) ? 1 : 0);
      if (isNameKnown(form) && !isNameTyped(form)) expect(await names.inputValue()).not.toBe('');

      // Row 49: another language, and nothing is typed twice.
      await typeWhatIsRefused(page, form);
      await page.getByRole('button', { name: 'English' }).click();
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      await expect(
        page.getByRole('button', { name: form.submit['en-US'], exact: true }),
      ).toBeVisible();
      for (const { id, typed } of typedFields(form)) {
        await expect(page.locator(`main #${id}`)).toHaveValue(typed);
      }
      for (const { labels } of await readFields(page)) {
        expect(labels).toEqual([expect.not.stringMatching(/\p{Script=Han}/u)]);
      }
      await expectToFit(page);
    });
  });
}

for (const form of FORM_PAGES.filter(hasPassword)) {
  test(`${form.name}: each password is shown by a button of its own, by keyboard too (rows 15, 16)`, async ({
    visit,
  }) => {
    const page = await visit(form);
    const passwords = typedFields(form).filter(({ isSecret }) => isSecret);
    const names: string[] = [];
    for (const { id } of passwords) {
      const field = page.locator(`main #${id}`);
      await field.focus();
      await page.keyboard.press('Tab');
      const toggle = page.locator(':focus');
      await expect(toggle).toHaveRole('button');
      await expect(toggle).toHaveAttribute('type', 'button');
      names.push((await toggle.getAttribute('aria-label')) ?? '');
      await expect(toggle).toHaveAttribute('aria-pressed', 'false');
      await page.keyboard.press('Space');
      await expect(field).toHaveAttribute('type', 'text');
      await expect(toggle).toHaveAttribute('aria-pressed', 'true');
      await page.keyboard.press('Enter');
      await expect(field).toHaveAttribute('type', 'password');
    }
    expect(new Set(names).size).toBe(passwords.length);
    for (const name of names) expect(name).toMatch(/^显示/);

    await page.getByRole('button', { name: 'English' }).click();
    const toggles = page.locator('main button[aria-pressed]');
    for (const [index] of names.entries()) {
      await expect(toggles.nth(index)).toHaveAccessibleName(/^Show /);
    }
  });
}

function hasPassword({ fields }: FormPage): boolean {
  return Object.values(fields).some((kind) => kind.endsWith('password'));
}

function isNameTyped({ fields }: FormPage): boolean {
  return Object.values(fields).some((kind) => kind === 'identifier' || kind === 'username');
}

/** The link of a mail names no account; after a code it is the number, see codes.spec.ts. */
function isNameKnown(form: FormPage): boolean {
  return hasPassword(form) && form.name !== 'recovery, the password';
}
