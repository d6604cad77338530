import { splitLanguages } from './split-languages.ts';
import { splitLinks } from './split-links.ts';

/** A message as a phone or a mailbox shows it, with its links to our own pages. */
export function MessageText({ text, origin }: { text: string; origin: string }) {
  return (
    <p className="mt-1 wrap-anywhere whitespace-pre-line">
      <MessageWords text={text} origin={origin} />
    </p>
  );
}

/** The words of a message, each in its language. */
export function MessageWords({ text, origin }: { text: string; origin: string }) {
  return splitLanguages(text).map((words) => (
    <span key={words.place} lang={words.lang}>
      {splitLinks(words.text, origin).map(({ place, text: part, href }) =>
        href === null ? (
          part
        ) : (
          <a key={place} href={href} className="text-link">
            {part}
          </a>
        ),
      )}
    </span>
  ));
}
