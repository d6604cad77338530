import { fillTemplate } from '@menjin/contract/error-messages';
import type { Dictionary } from '../../../i18n/zh-cn.ts';

const SPAN = 1_000;

/** What is used of a limit and of the reserve behind it. The bar says the same as the words. */
export function Meter({
  label,
  used,
  limit,
  reserve,
  format,
  text,
}: {
  label: string;
  used: number;
  limit: number;
  reserve: number;
  format: (amount: number) => string;
  text: Dictionary['staff']['sending']['limits'];
}) {
  const whole = Math.max(limit + reserve, used) || 1;
  const at = (amount: number) => (amount / whole) * SPAN;
  const isOver = used >= limit;
  return (
    <div>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p>{label}</p>
        <p className="font-medium tabular-nums">
          {fillTemplate(text.of, { used: format(used), limit: format(limit) })}
        </p>
      </div>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${SPAN} 10`}
        preserveAspectRatio="none"
        className="mt-2 block h-2.5 w-full overflow-hidden rounded-full"
      >
        <rect width={SPAN} height="10" className="fill-line" />
        <rect width={at(used)} height="10" className={isOver ? 'fill-danger' : 'fill-accent'} />
        {/* Where the reserve begins. */}
        <line
          x1={at(limit)}
          x2={at(limit)}
          y2="10"
          vectorEffect="non-scaling-stroke"
          className="stroke-text"
          strokeWidth="2"
        />
      </svg>
      <p className="mt-1.5 text-sm text-muted">
        {fillTemplate(text.reserve, { reserve: format(reserve) })}
      </p>
    </div>
  );
}
