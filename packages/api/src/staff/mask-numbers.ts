import { maskMobile, normalizeMobile } from '@menjin/contract';

// Grouped as people group them, and as documents and input methods write them; more digits
// before or after belong to something else.
const GAP = String.raw`[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Dash_Punctuation}\u2212()（）.·]{0,3}`;
const DIGITS = (count: string) => String.raw`(?:${GAP}\p{Nd}){${count}}(?!\p{Nd})`;
const MAINLAND = new RegExp(
  String.raw`(?<!\p{Nd})(?:[8８][6６]${GAP})?[1１][3-9３-９]\p{Nd}${DIGITS('8')}`,
  'gu',
);
const INTERNATIONAL = new RegExp(
  String.raw`(?:[+＋]|(?<!\p{Nd})00)${GAP}[1-9１-９]${DIGITS('6,14')}`,
  'gu',
);

/** A text of staff as it is kept: numbers of people that stand in it are masked. */
export function maskNumbers(text: string): string {
  const masked = (number: string) => maskMobile(normalizeMobile(number) ?? number);
  return text.replace(INTERNATIONAL, masked).replace(MAINLAND, masked);
}
