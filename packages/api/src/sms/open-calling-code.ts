import { AppError } from '../app-error.ts';
import type { Settings } from '../settings.ts';

/**
 * The calling code of a number whose country is open. Premium and satellite numbers
 * abroad are how SMS budgets are stolen, so every other country is refused.
 *
 * @throws AppError MOBILE_COUNTRY_CLOSED
 */
export function openCallingCode(
  settings: Pick<Settings, 'mobileCountryCodes'>,
  mobile: string,
): string {
  // Mainland numbers are kept without their code.
  const international = mobile.startsWith('+') ? mobile : `+86${mobile}`;
  const [longest] = settings.mobileCountryCodes
    .filter((code) => international.startsWith(`+${code}`))
    .toSorted((a, b) => b.length - a.length);
  if (longest === undefined) throw new AppError('MOBILE_COUNTRY_CLOSED');
  return longest;
}
