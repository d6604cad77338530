import type { ComponentProps, MouseEvent } from 'react';
import { goTo, usePath } from './use-path.ts';

/** A link to another view; opened elsewhere, it is a link like any other. */
export function Link({ href, children, ...props }: ComponentProps<'a'> & { href: string }) {
  const isHere = usePath() === href;
  function follow(event: MouseEvent) {
    const isPlain = !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (event.button !== 0 || !isPlain) return;
    event.preventDefault();
    goTo(href);
  }
  return (
    <a href={href} aria-current={isHere ? 'page' : undefined} onClick={follow} {...props}>
      {children}
    </a>
  );
}
