import { KeepMobileLink } from './keep-mobile-link.tsx';

export type Way = { href: string; label: string; isCurrent: boolean };

/** Links that look like tabs: each way to the same end is a page, so that all work without script. */
export function WayLinks({
  label,
  ways,
  mobileFieldId,
}: {
  label: string;
  ways: readonly Way[];
  /** The field whose number goes along to the other way, where it asks for one, too. */
  mobileFieldId?: string;
}) {
  return (
    <nav aria-label={label} className="mt-5 flex flex-wrap border-b border-line">
      {ways.map(({ href, label: name, isCurrent }) => {
        const link = {
          href,
          'aria-current': isCurrent ? ('page' as const) : undefined,
          className:
            '-mb-px flex min-h-11 flex-1 items-center justify-center border-b-2 border-transparent px-3 text-center text-muted hover:text-text aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-text',
        };
        if (mobileFieldId === undefined) {
          return (
            <a key={href} {...link}>
              {name}
            </a>
          );
        }
        return (
          <KeepMobileLink key={href} {...link} fieldId={mobileFieldId}>
            {name}
          </KeepMobileLink>
        );
      })}
    </nav>
  );
}
