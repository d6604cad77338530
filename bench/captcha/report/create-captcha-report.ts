import type { Quantity, Ratio, Report } from '../../measuring/benchmark.ts';
import { quantityOf, ratioOf } from '../../measuring/compare-rounds.ts';
import { OURS } from '../captcha-cases.ts';
import type { DrawingCost } from '../drawing-cost.ts';
import { captchaNotes } from './captcha-notes.ts';

export type CaptchaResults = {
  rounds: number;
  /** How many of each, in each round. */
  count: number;
  pillow: string | null;
  /** By case and in the order of the rounds. */
  costs: Record<string, DrawingCost[]>;
};

/** Everything beside our JPEG, which is what a page shows. */
export function createCaptchaReport({ rounds, count, pillow, costs }: CaptchaResults): Report {
  return {
    benchmark: 'captcha',
    rounds,
    settings: { drawn: `${count} of each`, Pillow: pillow ?? 'not installed' },
    ratios: [...ratiosOf(costs, 'cpuMs', 'CPU time'), ...ratiosOf(costs, 'bytes', 'bytes')],
    quantities: Object.entries(costs).flatMap(([name, one]) => quantitiesOf(name, one)),
    notes: captchaNotes,
  };
}

function ratiosOf(costs: CaptchaResults['costs'], key: 'cpuMs' | 'bytes', group: string): Ratio[] {
  const ours = costs[OURS] ?? [];
  return Object.entries(costs)
    .filter(([name]) => name !== OURS)
    .map(([name, theirs]) =>
      ratioOf({ group, name: `${name} ÷ ${OURS}` }, [numbersOf(theirs), numbersOf(ours)], key),
    );
}

const numbersOf = (costs: readonly DrawingCost[]) =>
  costs.map(({ cpuMs, wallMs, bytes }) => ({ cpuMs, wallMs, bytes }));

function quantitiesOf(subject: string, costs: readonly DrawingCost[]): Quantity[] {
  const rounds = numbersOf(costs);
  const held = costs.flatMap((cost) => cost.held ?? []);
  const cost = { group: 'one captcha', subject };
  return [
    quantityOf({ ...cost, measure: 'CPU ms' }, rounds, 'cpuMs'),
    quantityOf({ ...cost, measure: 'ms in all' }, rounds, 'wallMs'),
    quantityOf({ ...cost, measure: 'bytes' }, rounds, 'bytes'),
    ...(held.length === 0 ? [] : heldQuantities(subject, held)),
  ];
}

function heldQuantities(
  subject: string,
  held: readonly { p50: number; p99: number; max: number }[],
): Quantity[] {
  const label = { group: 'of it on the event loop', subject };
  return [
    quantityOf({ ...label, measure: 'ms p50' }, held, 'p50'),
    quantityOf({ ...label, measure: 'ms p99' }, held, 'p99'),
    quantityOf({ ...label, measure: 'ms at most' }, held, 'max'),
  ];
}
