import { MARK } from '../brand/mark.ts';

/** Our own mark, in the colours of the page. */
export function Mark() {
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${MARK.size} ${MARK.size}`} className="size-7">
      <rect width={MARK.size} height={MARK.size} rx="7" className="fill-accent" />
      <path
        d={MARK.frame}
        className="stroke-on-accent"
        fill="none"
        strokeWidth="2"
        strokeLinecap="round"
      />
      <path d={MARK.door} className="fill-on-accent" />
    </svg>
  );
}
