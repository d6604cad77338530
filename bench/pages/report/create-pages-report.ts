import type { Quantity, Ratio, Report } from '../../measuring/benchmark.ts';
import { quantityOf, ratioOf } from '../../measuring/compare-rounds.ts';
import { spreadOf } from '../../measuring/statistics.ts';
import { EMPTY, type PageCost, SIGN_IN_PAGES } from '../page-cases.ts';
import { pagesNotes } from './pages-notes.ts';

export type PagesResults = {
  rounds: number;
  browserVersion: string;
  /** By path and in the order of the rounds. */
  costs: Record<string, PageCost[]>;
};

/** kB of gzip that others need for signing in, as was found in November 2026. */
const OTHERS = { 'Logto experience': 486, 'Clerk sign-in': 389 };

/** Every page beside the empty one; those for signing in beside their caps and others, too. */
export function createPagesReport({ rounds, browserVersion, costs }: PagesResults): Report {
  const empty = costs[EMPTY] ?? [];
  const ours = Object.entries(costs).filter(([path]) => path !== EMPTY);
  const signIn = ours.filter(([path]) => SIGN_IN_PAGES.includes(path));
  return {
    benchmark: 'pages',
    rounds,
    settings: { Chromium: browserVersion, 'slow phone': '320 px, CPU ÷ 4, 150 ms, 1.6 Mbit/s' },
    ratios: [
      ...ours.map(([path, page]) =>
        ratioOf({ group: 'scripts', name: `${path} ÷ ${EMPTY}` }, [page, empty], 'scripts'),
      ),
      ...capRatios(signIn, empty),
      ...signIn.flatMap(([path, page]) => otherRatios(path, page)),
    ],
    quantities: Object.entries(costs).flatMap(([path, page]) => quantitiesOf(path, page)),
    notes: pagesNotes,
  };
}

/** What the tests hold pages for signing in to: of what, the cap, and how it is read (docs/decisions/020-page-weight.md). */
const CAPS: readonly [string, number, (cost: PageCost, empty: number) => number][] = [
  ['bytes of scripts', 150_000, ({ scripts }) => scripts],
  ['... beyond the empty page', 12_000, ({ scripts }, empty) => scripts - empty],
  ['ms to the first paint', 1_200, ({ first }) => first],
  ['ms to the largest paint', 1_500, ({ largest }) => largest],
];

function capRatios(pages: readonly [string, PageCost[]][], empty: readonly PageCost[]): Ratio[] {
  const emptyBytes = empty[0]?.scripts ?? Number.NaN;
  return CAPS.flatMap(([group, cap, read]) =>
    pages.map(([path, page]) => ({
      group,
      name: `${path} ÷ ${cap.toLocaleString('en')}`,
      spread: spreadOf(page.map((cost) => read(cost, emptyBytes) / cap)),
    })),
  );
}

const otherRatios = (path: string, page: readonly PageCost[]): Ratio[] =>
  Object.entries(OTHERS).map(([name, kilobytes]) => ({
    group: 'scripts of others, as documented',
    name: `${name} ÷ ${path}`,
    spread: spreadOf(page.map(({ scripts }) => (kilobytes * 1000) / scripts)),
  }));

function quantitiesOf(subject: string, page: readonly PageCost[]): Quantity[] {
  const bytes = { group: 'bytes over the wire', subject };
  const phone = { group: 'on the slow phone', subject };
  return [
    quantityOf({ ...bytes, measure: 'scripts, gzip' }, page, 'scripts'),
    quantityOf({ ...bytes, measure: 'scripts, as taken' }, page, 'scriptsAsTaken'),
    quantityOf({ ...bytes, measure: 'styles' }, page, 'styles'),
    quantityOf({ ...bytes, measure: 'HTML' }, page, 'html'),
    quantityOf({ ...bytes, measure: 'requests' }, page, 'requests'),
    quantityOf({ ...phone, measure: 'ms to the first paint' }, page, 'first'),
    quantityOf({ ...phone, measure: 'ms to the largest' }, page, 'largest'),
    quantityOf({ ...phone, measure: 'ms blocked' }, page, 'blocked'),
    quantityOf({ ...phone, measure: 'layout shift' }, page, 'shift'),
  ];
}
