import type { SendingFigures } from '@menjin/contract';

/** The part of the messages that a gateway took whose code was typed in; null where it took none. */
export function conversionOf({ sent, used }: Pick<SendingFigures, 'sent' | 'used'>): number | null {
  return sent === 0 ? null : used / sent;
}

/** A share as a percentage without decimals. */
export function formatShare(share: number): string {
  return `${Math.round(share * 100)}%`;
}
