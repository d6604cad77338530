'use client';

import { type ReactNode, useLayoutEffect, useRef } from 'react';

/**
 * Messages, the newest first, in a box that scrolls. What is read stays where it is when one
 * comes in above; at the top the new one then slides into view.
 */
export function MessageLog({
  newestId,
  label,
  children,
}: {
  newestId: string | null;
  label: string;
  children: ReactNode;
}) {
  const log = useRef<HTMLElement>(null);
  const before = useRef<{ id: string | null; top: number }>({ id: null, top: 0 });

  useLayoutEffect(() => {
    const { id, top } = before.current;
    const lastNewest = messageOf(id);
    const pushedBy = (lastNewest?.offsetTop ?? 0) - top;
    if (log.current !== null && lastNewest !== null && pushedBy > 0)
      slideIn(log.current, { lastNewest, pushedBy });
    before.current = { id: newestId, top: messageOf(newestId)?.offsetTop ?? 0 };
  }, [newestId]);

  return (
    <section
      ref={log}
      role="log"
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard scrolls it
      tabIndex={0}
      className="relative min-h-0 flex-1 overflow-y-auto [overflow-anchor:none]"
    >
      <div className="flow-root min-h-full px-4 pb-6 md:px-6">{children}</div>
    </section>
  );
}

const messageOf = (id: string | null) => document.getElementById(`message-${id}`);

/** Scrolls by as much as stands above now, and back up unless something older was being read. */
function slideIn(
  log: HTMLElement,
  { lastNewest, pushedBy }: { lastNewest: HTMLElement; pushedBy: number },
): void {
  const content = log.firstElementChild;
  if (!(content instanceof HTMLElement)) return;
  const readFrom = log.scrollTop + pushedBy;
  const isNewestRead = readFrom < lastNewest.offsetTop + lastNewest.offsetHeight;
  // Few messages would leave nothing to scroll.
  content.style.minHeight = `${log.clientHeight + readFrom}px`;
  log.scrollTo({ top: readFrom, behavior: 'instant' });
  if (isNewestRead) log.scrollTo({ top: 0, behavior: mayMove() ? 'smooth' : 'instant' });
  log.addEventListener('scroll', function settle() {
    if (log.scrollTop >= 1) return;
    log.removeEventListener('scroll', settle);
    content.style.removeProperty('min-height');
  });
}

const mayMove = () => matchMedia('(prefers-reduced-motion: no-preference)').matches;
