import type { ReactNode } from 'react';

export type Column<Row> = {
  label: string;
  cell: (row: Row) => ReactNode;
  isNumber?: boolean;
};

// Counted in the type's own size, so that large type gets cards; whole names, as Tailwind looks for these.
const FROM = {
  18: { table: 'hidden @min-[18rem]:table', cards: '@min-[18rem]:hidden' },
  32: { table: 'hidden @min-[32rem]:table', cards: '@min-[32rem]:hidden' },
  46: { table: 'hidden @min-[46rem]:table', cards: '@min-[46rem]:hidden' },
} as const;

/** Rows as a table, and where there is no room for one as cards with the first column on top. */
export function Listing<Row extends { id: string | number }>({
  caption,
  columns,
  rows,
  from,
}: {
  /** What the rows are; read aloud, not shown. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** The rem that a table takes. */
  from: keyof typeof FROM;
}) {
  return (
    <div className="@container">
      <Table {...{ caption, columns, rows }} className={FROM[from].table} />
      <Cards {...{ columns, rows }} className={FROM[from].cards} />
    </div>
  );
}

type Part<Row> = {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  className: string;
};

function Table<Row extends { id: string | number }>({
  caption,
  columns,
  rows,
  className,
}: Part<Row> & { caption: string }) {
  const align = ({ isNumber = false }: Column<Row>) => (isNumber ? 'text-right' : 'text-left');
  return (
    <table className={`w-full border-collapse text-[0.9375rem] ${className}`}>
      <caption className="sr-only">{caption}</caption>
      <thead className="border-b border-edge">
        <tr>
          {columns.map((column) => (
            <th
              key={column.label}
              scope="col"
              className={`py-2 pr-4 font-medium whitespace-nowrap text-muted last:pr-0 ${align(column)}`}
            >
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y divide-line border-b border-line">
        {rows.map((row) => (
          <tr key={row.id}>
            {columns.map((column) => (
              <td key={column.label} className={`py-2.5 pr-4 align-top last:pr-0 ${align(column)}`}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cards<Row extends { id: string | number }>({ columns, rows, className }: Part<Row>) {
  const [first, ...others] = columns;
  return (
    <ul className={`divide-y divide-line border-y border-line ${className}`}>
      {rows.map((row) => (
        <li key={row.id} className="py-3">
          <div className="font-medium wrap-anywhere">{first?.cell(row)}</div>
          <dl className="mt-1">
            {others.map(({ label, cell }) => (
              <div key={label} className="flex flex-wrap items-center justify-between gap-x-3">
                <dt className="text-muted">{label}</dt>
                <dd className="min-w-0 wrap-anywhere">{cell(row)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
