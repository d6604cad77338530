import { expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';
import { ALL_VIEWINGS, fewViewings, type Viewing } from './looks.ts';
import type { PageState } from './page-state.ts';

const casesOf = ({ name, place }: PageState, viewings: readonly Viewing[]) =>
  viewings.flatMap(({ language, looks }) =>
    looks.map(({ colorScheme, size }) => ({
      page: place,
      state: name,
      language: language.name,
      scheme: colorScheme,
      width: size.width,
    })),
  );
type Case = ReturnType<typeof casesOf>[number];

const all = catalogue.flatMap((state) => casesOf(state, ALL_VIEWINGS));
const chosen = catalogue.flatMap((state) => casesOf(state, fewViewings(state, catalogue)));

test.for([
  ['page', 'language'],
  ['page', 'scheme'],
  ['page', 'width'],
  ['state', 'scheme'],
  ['state', 'width'],
  ['language', 'scheme'],
  ['language', 'width'],
  ['scheme', 'width'],
] as const)('few viewings bring together every %s and every %s', ([first, second]) => {
  const together = (cases: Case[]) =>
    new Set(cases.map((one) => `${one[first]} and ${one[second]}`));
  expect(together(chosen)).toEqual(together(all));
});

test('they are no more than a third of all', () => {
  expect(all).toHaveLength(catalogue.length * 8);
  expect(chosen.length).toBeLessThan(all.length / 3);
});
