import { BarChart } from './bar-chart.tsx';
import { ChartValues } from './chart-values.tsx';
import type { ChartText, Series } from './series.ts';

/** A chart with its title, its legend where it needs one, what it tells, and its values as a table. */
export function ChartFigure({
  title,
  about,
  periods,
  series,
  text,
  ...axis
}: {
  title: string;
  about?: string;
  periods: readonly string[];
  series: readonly Series[];
  unit: number;
  top?: number;
  format: (value: number) => string;
  text: ChartText;
}) {
  return (
    <figure>
      <figcaption>
        <h3 className="font-semibold">{title}</h3>
      </figcaption>
      <BarChart {...{ title, periods, series }} {...axis} />
      {series.length > 1 && <Legend series={series} />}
      {about !== undefined && <p className="mt-2 text-sm text-muted">{about}</p>}
      <ChartValues {...{ title, periods, series, text }} format={axis.format} />
    </figure>
  );
}

const SWATCHES = { accent: 'bg-accent', danger: 'bg-danger', edge: 'bg-edge' } as const;

function Legend({ series }: { series: readonly Series[] }) {
  return (
    <ul className="mt-2 flex flex-wrap gap-x-4 text-sm text-muted">
      {series.map(({ label, color }) => (
        <li key={label} className="flex items-center gap-1.5">
          <span aria-hidden="true" className={`size-2.5 rounded-xs ${SWATCHES[color]}`} />
          {label}
        </li>
      ))}
    </ul>
  );
}
