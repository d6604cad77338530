export type Way = { href: string; label: string; isCurrent: boolean };

/** Links that look like tabs: each way to the same end is a page, so that all work without script. */
export function WayLinks({ label, ways }: { label: string; ways: readonly Way[] }) {
  return (
    <nav aria-label={label} className="mt-5 flex border-b border-line">
      {ways.map(({ href, label: name, isCurrent }) => (
        <a
          key={href}
          href={href}
          aria-current={isCurrent ? 'page' : undefined}
          className="-mb-px flex min-h-11 flex-1 items-center justify-center border-b-2 border-transparent px-3 text-center text-muted hover:text-text aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-text"
        >
          {name}
        </a>
      ))}
    </nav>
  );
}
