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
  const callingCode = findOpenCallingCode(settings, mobile);
  if (callingCode === null) throw new AppError('MOBILE_COUNTRY_CLOSED');
  return callingCode;
}

/** As `openCallingCode`; null where the country is not open. */
export function findOpenCallingCode(
  settings: Pick<Settings, 'mobileCountryCodes'>,
  mobile: string,
): string | null {
  // Mainland numbers are kept without their code.
  const international = mobile.startsWith('+') ? mobile : `+86${mobile}`;
  const [longest] = settings.mobileCountryCodes
    .filter((code) => international.startsWith(`+${code}`))
    .toSorted((a, b) => b.length - a.length);
  return longest ?? null;
}
