import type { PageState } from './page-state.ts';

export const LANGUAGES = [
  { name: 'zh', heading: 'Chinese', locale: 'zh-CN', lang: 'zh-CN' },
  { name: 'en', heading: 'English', locale: 'en-US', lang: 'en' },
] as const;
export type Language = (typeof LANGUAGES)[number];

const SCHEMES = ['light', 'dark'] as const;

/** The narrowest phone, and a desktop. */
const SIZES = [
  { width: 320, height: 640 },
  { width: 1280, height: 800 },
] as const;

/** What an open page can change into; another language means to open it anew. */
export type Look = {
  colorScheme: 'light' | 'dark';
  size: { width: number; height: number };
};

/** In what looks to see the page in one language. */
export type Viewing = { language: Language; looks: readonly Look[] };

const ALL_LOOKS: readonly Look[] = SCHEMES.flatMap((colorScheme) =>
  SIZES.map((size) => ({ colorScheme, size })),
);

export const ALL_VIEWINGS: readonly Viewing[] = LANGUAGES.map((language) => ({
  language,
  looks: ALL_LOOKS,
}));

/**
 * How few viewings bring together every page with each language, scheme and width, every state
 * with each scheme and width, and each of those three with each other: one for a state, in the
 * languages by turns, and both where a page has a single one.
 */
export function fewViewings(
  state: Pick<PageState, 'place'>,
  catalogue: readonly Pick<PageState, 'place'>[],
): readonly Viewing[] {
  const states = catalogue.filter(({ place }) => place === state.place);
  const turn = states.indexOf(state) % LANGUAGES.length;
  // Two that differ in everything.
  const looks = [ALL_LOOKS, ALL_LOOKS.toReversed()].flatMap((all) => all.slice(turn, turn + 1));
  const languages = states.length === 1 ? LANGUAGES : LANGUAGES.slice(turn, turn + 1);
  return languages.map((language) => ({ language, looks }));
}
