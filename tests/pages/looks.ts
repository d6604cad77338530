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
 * Two viewings of the page with this index, which differ in everything. Over four pages in
 * a row all pairs of language, scheme and width occur, and each of those with each page.
 */
export function opposedViewings(index: number): readonly Viewing[] {
  const turn = index % ALL_LOOKS.length;
  const [first, second] = LANGUAGES;
  return [
    { language: first, looks: ALL_LOOKS.slice(turn, turn + 1) },
    { language: second, looks: ALL_LOOKS.toReversed().slice(turn, turn + 1) },
  ];
}
