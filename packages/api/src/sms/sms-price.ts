import { PRICE_UNITS } from '../price-units.ts';
import type { Settings } from '../settings.ts';

/** What one message to a country costs, in ten-thousandths; where no price is set, the highest. */
export function smsPrice(settings: Pick<Settings, 'smsPrices'>, callingCode: string): number {
  const prices = settings.smsPrices;
  const price = prices[callingCode] ?? Math.max(0, ...Object.values(prices));
  return Math.round(price * PRICE_UNITS);
}
