import type { Page } from '@playwright/test';
import { FIELD_KINDS } from './field-kinds.ts';
import type { FormPage } from './pages.ts';

/** The fields of a form into which something is typed, with what will be refused. */
export function typedFields({
  fields,
}: FormPage): { id: string; typed: string; isSecret: boolean }[] {
  return Object.entries(fields).flatMap(([id, kind]) => {
    const { refused, attributes } = FIELD_KINDS[kind];
    return refused === null
      ? []
      : [{ id, typed: refused, isSecret: attributes.type === 'password' }];
  });
}

/** Fills the whole form, so that the server will refuse it. */
export async function typeWhatIsRefused(page: Page, form: FormPage): Promise<void> {
  for (const { id, typed } of typedFields(form)) await page.locator(`#${id}`).fill(typed);
}
