import { expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';
import { ALL_VIEWINGS, opposedViewings, type Viewing } from './looks.ts';

/** What is to be combined: a page, and each thing that can differ about it. */
type Case = Record<'page' | 'language' | 'scheme' | 'width', string | number>;

const casesOf = (page: string, viewings: readonly Viewing[]): Case[] =>
  viewings.flatMap(({ language, looks }) =>
    looks.map(({ colorScheme, size }) => ({
      page,
      language: language.name,
      scheme: colorScheme,
      width: size.width,
    })),
  );

const FACTORS = ['page', 'language', 'scheme', 'width'] as const;
const PAIRS = FACTORS.flatMap((first, place) =>
  FACTORS.slice(place + 1).map((second) => [first, second] as const),
);

const all = catalogue.flatMap(({ name }) => casesOf(name, ALL_VIEWINGS));
const chosen = catalogue.flatMap(({ name }, index) => casesOf(name, opposedViewings(index)));

test.for(PAIRS)(
  'two views of each page bring together every %s and every %s',
  ([first, second]) => {
    const together = (cases: Case[]) =>
      new Set(cases.map((one) => `${one[first]} and ${one[second]}`));
    expect(together(chosen)).toEqual(together(all));
  },
);

test('two views of a page are a quarter of all', () => {
  expect(all).toHaveLength(catalogue.length * 8);
  expect(chosen).toHaveLength(catalogue.length * 2);
});
