/** A piece of a text, its place among them, and where it leads if it is a link. */
export type TextPart = { place: number; text: string; href: string | null };

// The characters of RFC 3986, so that a full stop of Chinese ends an address.
const URL_LIKE = /(https?:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]+)/;

/** Tells links to our own pages from the words around them; no other address is one to click on. */
export function splitLinks(text: string, origin: string): TextPart[] {
  const parts = text.split(URL_LIKE).filter((part) => part !== '');
  return parts.map((part, place) => {
    return { place, text: part, href: leadsTo(origin, part) ? part : null };
  });
}

const leadsTo = (origin: string, text: string) =>
  /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === origin;
