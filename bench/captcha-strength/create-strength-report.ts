import type { WayName, WayResult } from '../../tests/strength/try-ways.ts';
import type { Quantity, Ratio, Report } from '../measuring/benchmark.ts';
import { spreadOf } from '../measuring/statistics.ts';
import { CONTROL, type SetName } from './captcha-sets.ts';
import { strengthNotes } from './strength-notes.ts';

type Attack = { ways: ReadonlyMap<WayName, WayResult>; any: number };

export type StrengthResults = {
  rounds: number;
  /** How many of each set, in each round. */
  images: number;
  tesseract: string;
  /** By set and in the order of the rounds. */
  results: Record<SetName, Attack[]>;
};

/** Shares of what is read of plain text, and the counts behind them. */
export function createStrengthReport(strength: StrengthResults): Report {
  const { rounds, images, tesseract, results } = strength;
  const sets = Object.entries(results) as [SetName, Attack[]][];
  return {
    benchmark: 'captcha-strength',
    rounds,
    settings: { tesseract, images: `${images} of each kind, fresh in each round` },
    ratios: sets
      .filter(([set]) => set !== CONTROL)
      .map(([set, attacks]) => shareOfControl(set, attacks, results[CONTROL])),
    quantities: sets.flatMap(([set, attacks]) => quantitiesOf(set, attacks, images)),
    notes: strengthNotes,
  };
}

function shareOfControl(set: SetName, attacks: Attack[], control: Attack[]): Ratio {
  const shares = attacks.map(({ any }, round) => any / (control[round]?.any ?? Number.NaN));
  return {
    group: 'solved in any of 8 ways',
    name: `${set} ÷ plain text`,
    spread: spreadOf(shares),
  };
}

function quantitiesOf(set: SetName, attacks: Attack[], images: number): Quantity[] {
  const length = Number(/\d/.exec(set)?.[0]);
  const texts = `texts of ${images}`;
  const ways = [...(attacks[0]?.ways.keys() ?? [])];
  return [
    ...ways.flatMap((way) => {
      const rounds = attacks.flatMap(({ ways: tried }) => tried.get(way) ?? []);
      const percent = rounds.map(({ characters }) => (100 * characters) / (images * length));
      const solved = rounds.map((one) => one.solved.length);
      return [
        { group: set, subject: way, measure: texts, spread: spreadOf(solved) },
        { group: set, subject: way, measure: 'characters, %', spread: spreadOf(percent) },
      ];
    }),
    {
      group: set,
      subject: 'any of the 8',
      measure: texts,
      spread: spreadOf(attacks.map(({ any }) => any)),
    },
  ];
}
