import { expect, type Page } from '@playwright/test';
import { FIELD_KINDS } from './field-kinds.ts';
import type { FormPage } from './pages.ts';

/** What a form says of itself when something is wrong, as a person finds it. */
export function formErrors(page: Page) {
  const main = page.locator('main');
  return {
    summary: main.getByRole('alert'),
    links: main.getByRole('alert').getByRole('link'),
    wrongFields: main.locator('[aria-invalid="true"]'),
    sentenceAt: (id: string) => main.locator(`#${id}-error`),
  };
}

/** The ids of what is wrong with a form that was sent empty, in order. */
export function missingFields({ fields }: FormPage): string[] {
  return Object.keys(fields).filter((id) => {
    const kind = fields[id];
    return kind !== undefined && FIELD_KINDS[kind].isRequired;
  });
}

/** Fails for a name or a description that leads to nothing. */
export async function expectReferencesToResolve(page: Page): Promise<void> {
  const broken = await page.evaluate(() =>
    ['aria-describedby', 'aria-labelledby', 'for'].flatMap((attribute) =>
      [...document.querySelectorAll(`[${attribute}]`)].flatMap((element) =>
        (element.getAttribute(attribute) ?? '')
          .split(' ')
          .filter((id) => document.getElementById(id) === null)
          .map((id) => `${attribute}="${id}"`),
      ),
    ),
  );
  expect(broken).toEqual([]);
}
