import { z } from 'zod';

// What people and address books put between digits: spaces, dashes, dots,
// brackets, and the invisible marks that come along when a number is pasted.
const SEPARATORS =
  /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Dash_Punctuation}\u2212().·]/gu;

const MAINLAND = /^(?:\+?86)?(1[3-9]\d{9})$/;
// E.164: a country code that does not begin with 0, at most 15 digits in all.
const INTERNATIONAL = /^\+(?!86)([1-9]\d{6,14})$/;

/**
 * The one spelling under which a mobile number is stored, limited and compared:
 * 11 digits for mainland China, `+` and E.164 for every other country.
 * Answers null for anything that is not a mobile number.
 */
export function normalizeMobile(input: string): string | null {
  const compact = input.normalize('NFKC').replace(SEPARATORS, '').replace(/^00/, '+');
  const mainland = MAINLAND.exec(compact)?.[1];
  if (mainland !== undefined) return mainland;
  return INTERNATIONAL.test(compact) ? compact : null;
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
