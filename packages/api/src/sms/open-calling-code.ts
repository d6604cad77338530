import { AppError } from '../app-error.ts';
import type { Settings } from '../settings.ts';

/**
 * Refuses numbers of countries that are not on the list: premium and satellite
 * numbers abroad are how SMS budgets are stolen.
 *
 * @throws AppError MOBILE_COUNTRY_CLOSED
 */
export function assertCountryOpen(
  settings: Pick<Settings, 'mobileCountryCodes'>,
  mobile: string,
): void {
  // Mainland numbers are kept without their code.
  const international = mobile.startsWith('+') ? mobile : `+86${mobile}`;
  const isOpen = settings.mobileCountryCodes.some((code) => international.startsWith(`+${code}`));
  if (!isOpen) throw new AppError('MOBILE_COUNTRY_CLOSED');
}
