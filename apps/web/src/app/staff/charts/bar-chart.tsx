import { niceTop } from './nice-top.ts';
import type { Series } from './series.ts';

const FILLS = { accent: 'fill-accent', danger: 'fill-danger', edge: 'fill-edge' } as const;
const HEIGHT = 100;
const GAP = 0.14;

/**
 * Bars over time, each series on top of the one before. The drawing is stretched to the room
 * there is and has no text in it; labels stand beside it, in a size that can be read on a phone.
 */
export function BarChart({
  title,
  periods,
  series,
  unit,
  top: fixedTop,
  format,
}: {
  title: string;
  /** The names of the periods, the oldest first. */
  periods: readonly string[];
  series: readonly Series[];
  /** Of what the labels of the axis are multiples. */
  unit: number;
  /** Where the axis ends in any case. */
  top?: number;
  format: (value: number) => string;
}) {
  const sums = periods.map((_, at) => sumAt(series, at));
  const top = fixedTop ?? niceTop(Math.max(0, ...sums), unit);
  return (
    <div className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 text-xs/4 text-muted tabular-nums">
      <div aria-hidden="true" className="-my-2 flex h-44 flex-col justify-between text-right">
        {[top, top / 2, 0].map((value) => (
          <span key={value}>{format(value)}</span>
        ))}
      </div>
      <svg
        role="img"
        aria-label={title}
        viewBox={`0 0 ${periods.length} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="block h-40 w-full overflow-visible"
      >
        <GridLines width={periods.length} />
        {periods.map((period, at) => (
          <Bar key={period} {...{ period, at, series, top, format }} />
        ))}
      </svg>
      <PeriodAxis periods={periods} />
    </div>
  );
}

function GridLines({ width }: { width: number }) {
  return [0, HEIGHT / 2, HEIGHT].map((y) => (
    <line
      key={y}
      x2={width}
      y1={y}
      y2={y}
      vectorEffect="non-scaling-stroke"
      className={y === HEIGHT ? 'stroke-edge' : 'stroke-line'}
    />
  ));
}

/** What belongs to one period; the pointer is told its values anywhere above it. */
function Bar({
  period,
  at,
  series,
  top,
  format,
}: {
  period: string;
  at: number;
  series: readonly Series[];
  top: number;
  format: (value: number) => string;
}) {
  const told = series.flatMap(({ label, values }) => {
    const value = values[at] ?? null;
    return value === null ? [] : [`${label} ${format(value)}`];
  });
  return (
    <g className="hover:opacity-75">
      <title>{[period, ...told].join('\n')}</title>
      <rect x={at} width="1" height={HEIGHT} fill="transparent" />
      {series.map(({ label, values, color }, index) => {
        const below = (sumAt(series.slice(0, index), at) / top) * HEIGHT;
        const height = ((values[at] ?? 0) / top) * HEIGHT;
        return (
          <rect
            key={label}
            x={at + GAP}
            y={HEIGHT - below - height}
            width={1 - 2 * GAP}
            height={height}
            className={FILLS[color]}
          />
        );
      })}
    </g>
  );
}

const sumAt = (series: readonly Series[], at: number) =>
  series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0);

/** The names of as many periods as there is room for: on a phone, half of those elsewhere. */
function PeriodAxis({ periods }: { periods: readonly string[] }) {
  const every = Math.ceil(periods.length / 8);
  return (
    <div aria-hidden="true" className="col-start-2 mt-1.5 flex">
      {periods.map((period, at) => {
        const isOnPhone = at % (2 * every) === every;
        return (
          <span key={period} className="flex min-w-0 flex-1 justify-center whitespace-nowrap">
            {at % every === 0 && (
              <span className={isOnPhone ? undefined : 'max-sm:hidden'}>{period}</span>
            )}
          </span>
        );
      })}
    </div>
  );
}
