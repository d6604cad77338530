import { z } from 'zod';

// What people and address books put between digits: spaces, dashes, dots,
// brackets, and the invisible marks that come along when a number is pasted.
const SEPARATORS =
  /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Dash_Punctuation}\u2212().·]/gu;

const MAINLAND = /^(?:\+?86)?(1[3-9]\d{9})$/;
// E.164: a country code that does not begin with 0, at most 15 digits in all.
const INTERNATIONAL = /^\+(?!86)([1-9]\d{6,14})$/;

const MAINLAND_PREFIX = /^(?:\+?86)?(1[3-9]\d{1,9})$/;
// Never ends within a calling code: `+85` would be four countries (ITU-T E.164, list of codes).
const INTERNATIONAL_PREFIX =
  /^\+(?!86)(?=\d{1,15}$)(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[124]|9[0-58]|[2-9]\d\d)\d*$/;

/**
 * The one spelling under which a mobile number is stored, limited and compared:
 * 11 digits for mainland China, `+` and E.164 for every other country.
 * Answers null for anything that is not a mobile number.
 */
export function normalizeMobile(input: string): string | null {
  const digits = compact(input);
  const mainland = MAINLAND.exec(digits)?.[1];
  if (mainland !== undefined) return mainland;
  return INTERNATIONAL.test(digits) ? digits : null;
}

/**
 * How normalised numbers begin, from how people write it: a whole number, at least
 * three digits of mainland ones (`138`), or a country and what follows (`+852`, `+8526`).
 * Answers null for anything else, also for all of mainland China.
 */
export function normalizeMobilePrefix(input: string): string | null {
  const digits = compact(input);
  const mainland = MAINLAND_PREFIX.exec(digits)?.[1];
  if (mainland !== undefined) return mainland;
  return INTERNATIONAL_PREFIX.test(digits) ? digits : null;
}

function compact(input: string): string {
  // `+44 (0)20 …`: the zero is for calls within the country.
  const text = input.normalize('NFKC').replace('(0)', '');
  return text.replace(SEPARATORS, '').replace(/^00/, '+');
}

/** The number as a message may show it: `138****8000`. Takes a normalised number. */
export function maskMobile(mobile: string): string {
  return `${mobile.slice(0, -8)}****${mobile.slice(-4)}`;
}

/** Any spelling of a mobile number in, the normalised number out. */
export const Mobile = z
  .string('FIELD_REQUIRED')
  .min(1, 'FIELD_REQUIRED')
  .max(64, 'MOBILE_INVALID')
  .transform((input, context) => {
    const mobile = normalizeMobile(input);
    if (mobile !== null) return mobile;
    context.addIssue({ code: 'custom', message: 'MOBILE_INVALID' });
    return z.NEVER;
  });

/**
 * How the numbers begin that a block holds for: `138`, one whole number, or a country
 * such as `+852`. Nothing shorter, and not all of mainland China: who means everyone
 * pauses sending.
 */
export const MobilePrefix = z
  .string('FIELD_REQUIRED')
  .min(1, 'FIELD_REQUIRED')
  .max(64, { error: 'MOBILE_PREFIX_INVALID', abort: true })
  .transform((input, context) => {
    const prefix = normalizeMobilePrefix(input);
    if (prefix !== null) return prefix;
    context.addIssue({ code: 'custom', message: 'MOBILE_PREFIX_INVALID' });
    return z.NEVER;
  });
