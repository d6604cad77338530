import { maskMobile, normalizeMobile } from '@menjin/contract';

// Grouped as people group them; more digits before or after belong to something else.
const MAINLAND = /(?<!\d)1[3-9]\d(?:[ .-]?\d){8}(?!\d)/g;
const INTERNATIONAL = /(?:\+|(?<!\d)00)[1-9](?:[ .-]?\d){6,14}(?!\d)/g;

/** A text of staff as it is kept: numbers of people that stand in it are masked. */
export function maskNumbers(text: string): string {
  const masked = (number: string) => maskMobile(normalizeMobile(number) ?? number);
  return text.replace(INTERNATIONAL, masked).replace(MAINLAND, masked);
}
