import type { ChartText, Series } from './series.ts';

/** What the bars of a chart show, in numbers. */
export function ChartValues({
  title,
  periods,
  series,
  format,
  text,
}: {
  title: string;
  periods: readonly string[];
  series: readonly Series[];
  format: (value: number) => string;
  text: ChartText;
}) {
  const told = (value: number | null) => (value === null ? text.none : format(value));
  return (
    <details>
      <summary className="text-link inline-flex min-h-11 min-w-11 cursor-pointer items-center text-sm">
        {text.values}
        <span className="sr-only"> {title}</span>
      </summary>
      <table className="w-full max-w-sm text-sm tabular-nums">
        <caption className="sr-only">{title}</caption>
        <thead className="border-b border-edge text-muted">
          <tr>
            <th scope="col" className="py-1 text-left font-medium">
              {text.period}
            </th>
            {series.map(({ label }) => (
              <th
                key={label}
                scope="col"
                className="py-1 pl-4 text-right font-medium wrap-anywhere"
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {periods.map((period, at) => (
            <tr key={period}>
              <th scope="row" className="py-1 text-left font-normal">
                {period}
              </th>
              {series.map(({ label, values }) => (
                <td key={label} className="py-1 pl-4 text-right">
                  {told(values[at] ?? null)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
