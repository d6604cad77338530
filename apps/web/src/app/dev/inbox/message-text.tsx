import { splitLinks } from './split-links.ts';

/** A message as a phone or a mailbox shows it, with its links to our own pages. */
export function MessageText({ text, origin }: { text: string; origin: string }) {
  return (
    <p lang="zh-CN" className="mt-1 wrap-anywhere whitespace-pre-line">
      {splitLinks(text, origin).map(({ place, text: part, href }) =>
        href === null ? (
          part
        ) : (
          <a key={place} href={href} className="text-link">
            {part}
          </a>
        ),
      )}
    </p>
  );
}
