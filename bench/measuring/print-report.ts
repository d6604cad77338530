import type { Quantity, Ratio, Report } from './benchmark.ts';
import type { Machine } from './describe-machine.ts';
import { drawTable } from './draw-table.ts';
import type { Spread } from './statistics.ts';

export type FinishedRun = Report & { isQuick: boolean; seconds: number; machine: Machine };

/** The report of a run for people: ratios first, since they alone hold for other machines. */
export function printReport(run: FinishedRun): string {
  const { machine } = run;
  const { atStart, atEnd } = machine.loadAverage;
  const settings = Object.entries(run.settings).map(([name, value]) => `${name} ${value}`);
  return [
    `menjin bench ${run.benchmark}: ${run.rounds} ${run.rounds === 1 ? 'round' : 'rounds'} in ${run.seconds} s`,
    ...warnings(run),
    settings.join(' · '),
    '',
    'RATIOS: median over the rounds [lowest – highest]; each of two numbers of the same round',
    ...ratioLines(run.ratios),
    '',
    `ABSOLUTE NUMBERS, of this machine alone: ${machine.cores} cores (${machine.processor}), ` +
      `${machine.platform}, Node ${machine.node}, load average ${atStart} before and ${atEnd} after`,
    `  Just before each measurement others took ${inThree(machine.othersPercent)} % of all cores.`,
    ...quantityLines(run.quantities),
    '',
    'HOW TO READ IT',
    ...run.notes.map((note) => `  - ${note}`),
    '',
  ].join('\n');
}

function warnings({ isQuick, machine }: FinishedRun): string[] {
  const { median, high } = machine.othersPercent;
  const isBusy = median > 10 || high > 50;
  return [
    ...(isQuick ? ['A QUICK run: it shows that everything works; its numbers say little.'] : []),
    ...(isBusy ? ['The machine was BUSY with other work: measure again when it is not.'] : []),
  ];
}

function ratioLines(ratios: readonly Ratio[]): string[] {
  const rows = ratios.map(({ group, name, spread }) => [group, name, inThree(spread)]);
  return drawTable(rows);
}

/** One table for each group: a line for each subject, a column for each measure. */
function quantityLines(quantities: readonly Quantity[]): string[] {
  const groups = unique(quantities.map(({ group }) => group));
  return groups.flatMap((group) => {
    const own = quantities.filter((quantity) => quantity.group === group);
    const measures = unique(own.map(({ measure }) => measure));
    const rows = unique(own.map(({ subject }) => subject)).map((subject) => [
      subject,
      ...measures.map((measure) => {
        const found = own.find((one) => one.subject === subject && one.measure === measure);
        return found === undefined ? '' : inThree(found.spread);
      }),
    ]);
    return ['', ...drawTable([[group, ...measures], ...rows])];
  });
}

const unique = (names: readonly string[]) => [...new Set(names)];

function inThree({ median, low, high }: Spread): string {
  return `${short(median)} [${short(low)} – ${short(high)}]`;
}

/** Three digits that count, or all of a whole number. */
function short(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
