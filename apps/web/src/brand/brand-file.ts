import { z } from 'zod';
import { LOCALES, type Locale } from '../i18n/locale.ts';
import { readColor } from './colors/color.ts';
import { COLOR_NAMES } from './colors/palette.ts';
import { safeHref } from './safe-href.ts';

export type PerLocale<Value> = Record<Locale, Value>;

const NAME_LENGTH = 30;
const LABEL_LENGTH = 40;
const ABOUT_LENGTH = 200;
const MOST_LINKS = 6;

const text = (mostCharacters: number) =>
  z
    .string()
    .trim()
    .min(1, 'must not be empty.')
    .max(mostCharacters, `must have at most ${mostCharacters} characters.`)
    .regex(/^\P{Cc}*$/u, 'must be one line of text.');

/** One value for both languages, or one for each. */
function perLocale(schema: z.ZodType<string, string>) {
  const each = z.strictObject({ 'zh-CN': schema, en: schema });
  return z
    .union([schema, each])
    .transform((value) => (typeof value === 'string' ? both(value) : value));
}

/** What a schema's own check makes of a text; null is told as a complaint. */
const read = (reader: (value: string) => string | null, complaint: string) =>
  z.string().transform((value, context) => {
    const result = reader(value);
    if (result !== null) return result;
    context.addIssue({ code: 'custom', message: complaint });
    return z.NEVER;
  });

const Color = read(readColor, 'must be an opaque colour such as #006548 or oklch(0.45 0.1 165).');
const Colors = z.partialRecord(z.enum(COLOR_NAMES), Color);

const Href = read(safeHref, 'must begin with https:// or http://, or be a path such as /terms.');

const Picture = z
  .string()
  .regex(
    /^(?!.*\.\.)[\p{L}\p{N}_-][\p{L}\p{N}_. -]*(\/[\p{L}\p{N}_-][\p{L}\p{N}_. -]*)*$/u,
    'must be the name of a file beside this one, such as logo.svg.',
  );

/** What the one file of the brand may say. Everything but the name can be left out. */
export const BrandFile = z.strictObject({
  $schema: z.string().optional().describe('Lets an editor check and complete this file.'),
  name: perLocale(text(NAME_LENGTH)).describe('The name of the product.'),
  about: perLocale(text(ABOUT_LENGTH))
    .optional()
    .describe('A sentence about it, below the heading of the home page.'),
  logo: Picture.optional().describe('An SVG, PNG or WebP beside this file, shown 28 px high.'),
  darkLogo: Picture.optional().describe('The same for the dark scheme.'),
  icon: Picture.optional().describe('A square SVG, PNG or WebP for tabs; else the logo.'),
  nameBesideLogo: z.boolean().default(true).describe('False where the logo is the name.'),
  colors: z
    .strictObject({ light: Colors.default({}), dark: Colors.default({}) })
    .default({ light: {}, dark: {} })
    .describe('What is left out is derived from the accent; each pair must keep its contrast.'),
  cornerRadius: z
    .number()
    .min(0, 'must be at least 0.')
    .max(24, 'must be at most 24.')
    .optional()
    .describe('Of fields and buttons, in px; cards have twice as much.'),
  links: z
    .strictObject({
      home: perLocale(Href).default(both('/')).describe('Where the header leads.'),
      terms: perLocale(Href).default(both('/terms')),
      privacy: perLocale(Href).default(both('/privacy')),
      help: perLocale(Href).optional(),
    })
    .prefault({}),
  footerLinks: z
    .array(z.strictObject({ label: perLocale(text(LABEL_LENGTH)), href: perLocale(Href) }))
    .max(MOST_LINKS, `must be at most ${MOST_LINKS}.`)
    .default([]),
  filings: z
    .strictObject({
      icp: text(LABEL_LENGTH).optional().describe('Such as 京ICP备12345678号-1.'),
      publicSecurity: text(LABEL_LENGTH)
        .regex(/\d{14}/, 'must hold the 14 digits of the filing.')
        .optional()
        .describe('Such as 京公网安备11010502000001号.'),
      publicSecurityBadge: Picture.optional().describe('The badge that goes with it.'),
    })
    .prefault({}),
});
export type BrandFile = z.output<typeof BrandFile>;

function both(value: string): PerLocale<string> {
  return Object.fromEntries(LOCALES.map((locale) => [locale, value])) as PerLocale<string>;
}
