import type { Page } from '@playwright/test';

export type SeenField = {
  id: string;
  name: string;
  attributes: Record<string, string>;
  labels: string[];
  /** The label's lower edge is above the field's upper one. */
  isLabelAbove: boolean;
  /** What else is read with it: its hint, and what is wrong. */
  description: string;
};

/** The fields of a page's form as they are shown, from top to bottom. */
export async function readFields(page: Page): Promise<SeenField[]> {
  return page.locator('main form').evaluate((form: HTMLFormElement) => {
    const inputs = [...form.querySelectorAll('input')].filter((input) => input.checkVisibility());
    return inputs.map((input) => {
      const labels = [...(input.labels ?? [])].filter((label) => label.checkVisibility());
      const top = input.getBoundingClientRect().top;
      return {
        id: input.id,
        name: input.name,
        attributes: Object.fromEntries(
          [...input.attributes].map(({ name, value }) => [name, value]),
        ),
        labels: labels.map((label) => label.innerText.trim()),
        isLabelAbove: labels.every((label) => label.getBoundingClientRect().bottom <= top),
        description: (input.getAttribute('aria-describedby') ?? '')
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent ?? '')
          .join(' '),
      };
    });
  });
}
