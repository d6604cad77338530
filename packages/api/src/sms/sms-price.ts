import type { Settings } from '../settings.ts';

/** Money is counted in whole ten-thousandths of the currency. */
export const PRICE_UNITS = 10_000;

/** What one message to a country costs, in ten-thousandths; where no price is set, the highest. */
export function smsPrice(settings: Pick<Settings, 'smsPrices'>, callingCode: string): number {
  const prices = settings.smsPrices;
  const price = prices[callingCode] ?? Math.max(0, ...Object.values(prices));
  return Math.round(price * PRICE_UNITS);
}
