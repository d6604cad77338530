import { z } from 'zod';

/** A whole number above 0. */
export const Positive = z.coerce.number().int().min(1, 'must be a whole number above 0.');
export const positive = (fallback: number) => Positive.default(fallback);

/** Comma-separated items; blanks around them do not matter. */
export const List = z.string().transform((text) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
);

const toEntry = ([code = '', number]: string[]): [string, number] => [code, Number(number)];

// `code:number` pairs by calling code.
const byCountry = (number: RegExp, complaint: string, fallback: Record<string, number>) =>
  List.refine((pairs) => {
    const parts = pairs.map((pair) => pair.split(':'));
    const isPair = ([code = '', value = '', ...rest]: string[]) =>
      /^[1-9]\d{0,3}$/.test(code) && number.test(value) && rest.length === 0;
    return parts.every(isPair) && new Set(parts.map(([code]) => code)).size === parts.length;
  }, complaint)
    .transform(
      (pairs): Record<string, number> =>
        Object.fromEntries(pairs.map((pair) => pair.split(':')).map(toEntry)),
    )
    .default(fallback);

/** A whole number for each calling code. */
export const countByCountry = byCountry(
  /^\d{1,9}$/,
  'lists calling codes, each once, with a whole number such as 852:100,853:20.',
  {},
);
/** The price of a message for each calling code. */
export const priceByCountry = byCountry(
  /^\d{1,5}(\.\d{1,4})?$/,
  'lists calling codes, each once, with a price such as 86:0.05,852:0.4.',
  { '86': 0.05 },
);

const MONEY = 'must be an amount of money such as 100 or 12.50.';
/** An amount of the operator's currency. */
export const money = (fallback: number) =>
  z.coerce.number(MONEY).min(0, MONEY).max(1_000_000_000, MONEY).default(fallback);

/** Scheme, host and port as a browser writes them; so no `*`, no path and no slash at the end. */
export function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

/** A name of the IANA time zone database. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}
