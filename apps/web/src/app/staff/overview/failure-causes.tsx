import type { SendingStatistics } from '@menjin/contract';
import type { Dictionary } from '../../../i18n/zh-cn.ts';
import { formatCount } from '../format-amount.ts';
import { type Column, Listing } from '../listing.tsx';

type Failure = SendingStatistics['failures'][number] & { id: string };

/** Why messages did not arrive, the most frequent first. */
export function FailureCauses({
  failures,
  text: { overview, none },
}: {
  failures: SendingStatistics['failures'];
  text: Pick<Dictionary['staff'], 'overview' | 'none'>;
}) {
  const t = overview.causes;
  const rows = failures.map((row) => ({ ...row, id: `${row.failure} ${row.gateway}` }));
  return (
    <section aria-labelledby="causes">
      <h3 id="causes" className="font-semibold">
        {t.title}
      </h3>
      {rows.length === 0 ? (
        <p className="mt-2 text-muted">{t.empty}</p>
      ) : (
        <div className="mt-1">
          <Listing caption={t.title} columns={columns(t, none)} rows={rows} from={18} />
        </div>
      )}
    </section>
  );
}

function columns(t: Dictionary['staff']['overview']['causes'], none: string): Column<Failure>[] {
  return [
    {
      label: t.failure,
      cell: ({ failure }) => (
        <span translate="no" className="wrap-anywhere">
          {failure}
        </span>
      ),
    },
    { label: t.gateway, cell: ({ gateway }) => <span translate="no">{gateway ?? none}</span> },
    {
      label: t.count,
      cell: ({ count }) => <span className="tabular-nums">{formatCount(count)}</span>,
      isNumber: true,
    },
  ];
}
