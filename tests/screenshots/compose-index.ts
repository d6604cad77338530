import { ALL_VIEWINGS, type Language, type Look } from '../pages/looks.ts';
import type { PageState } from '../pages/page-state.ts';

/** Where the pictures are, seen from the index. */
const PICTURES = '../screenshots/pages';

const INTRODUCTION = `# Pages

Every page of \`apps/web\` in every state of \`tests/pages/catalogue.ts\`. Each page is shown in both
languages, light and dark, on the narrowest phone and on a desktop; its other states on that phone
alone. A picture opens in its own size. This file and the pictures are written by \`pnpm screenshots\`.`;

/** One look of one language, as it is called in names and headings. */
type Named = { name: string; heading: string; width: number };

const ALL: readonly Named[] = ALL_VIEWINGS.flatMap(({ language, looks }) =>
  looks.map((look) => ({
    name: lookName(language, look),
    heading: `${language.heading}, ${look.colorScheme}`,
    width: look.size.width,
  })),
);
const [PHONE = 0, DESKTOP = 0] = [...new Set(ALL.map(({ width }) => width))];
/** Enough to see a state in, beside the page itself. */
const OF_OTHER_STATES = ALL.filter(({ name }) => ['zh-light-320', 'en-dark-320'].includes(name));

export function lookName({ name }: Language, { colorScheme, size }: Look): string {
  return `${name}-${colorScheme}-${size.width}`;
}

/** The path of a picture below the folder of all. */
export const pictureName = ({ name }: Pick<PageState, 'name'>, look: string) =>
  `${name}/${look}.webp`;

/** Whether the index shows a state in this look. */
export function isShown(catalogue: readonly PageState[], state: PageState, look: string): boolean {
  const first = catalogue.find(({ place }) => place === state.place);
  return first === state || OF_OTHER_STATES.some(({ name }) => name === look);
}

/** The index of all pictures, page by page, in Markdown. */
export function composeIndex(catalogue: readonly PageState[]): string {
  const places = [...new Set(catalogue.map(({ place }) => place))];
  const pages = places.map((place) => {
    const [first, ...others] = catalogue.filter((state) => state.place === place);
    if (first === undefined) return '';
    return [`## ${place}`, first.about, allLooks(first), ...otherStates(others)].join('\n\n');
  });
  return `${[INTRODUCTION, ...pages].join('\n\n')}\n`;
}

function allLooks(state: PageState): string {
  const phones = ALL.filter(({ width }) => width === PHONE);
  const row = (width: number) =>
    ALL.filter((look) => look.width === width).map((look) => picture(state, look));
  return table(
    phones.map(({ heading }) => heading),
    [row(PHONE), row(DESKTOP)],
  );
}

function otherStates(states: readonly PageState[]): string[] {
  if (states.length === 0) return [];
  const headings = ['state', ...OF_OTHER_STATES.map(({ heading }) => heading)];
  const rows = states.map((state) => [
    `\`${state.name}\`: ${state.about}`,
    ...OF_OTHER_STATES.map((look) => picture(state, look)),
  ]);
  return [table(headings, rows)];
}

function picture(state: PageState, { name, heading, width }: Named): string {
  return `![${state.name}: ${heading}, ${width} pixels](${PICTURES}/${pictureName(state, name)})`;
}

const table = (headings: readonly string[], rows: readonly (readonly string[])[]) =>
  [headings, headings.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
