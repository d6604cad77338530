import { notAFloat } from '../redis-error.ts';

const shape = /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d{1,4}))?$/i;
/** Redis prints 17 digits after the point at most. */
const decimals = 17;
/** Above this the sum would be longer than any double. */
const largestExponent = 308;

/** Adds two decimal numbers exactly, so that 0.1 + 0.2 is 0.3 as it is in Redis. */
export function addDecimals(left: string, right: string): string {
  const sum = toFixedPoint(left) + toFixedPoint(right);
  const digits = (sum < 0n ? -sum : sum).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, -decimals);
  const fraction = digits.slice(-decimals).replace(/0+$/, '');
  return (sum < 0n ? '-' : '') + whole + (fraction === '' ? '' : `.${fraction}`);
}

function toFixedPoint(text: string): bigint {
  const [, sign, whole = '', fraction = '', exponentText = '0'] = shape.exec(text) ?? [];
  const exponent = Number(exponentText);
  if (sign === undefined || whole + fraction === '' || Math.abs(exponent) > largestExponent)
    throw notAFloat();
  if (whole.length + fraction.length > largestExponent) throw notAFloat();
  const shift = decimals + exponent - fraction.length;
  const digits = BigInt(whole + fraction);
  const value =
    shift >= 0 ? digits * 10n ** BigInt(shift) : divideRounding(digits, 10n ** BigInt(-shift));
  return sign === '-' ? -value : value;
}

function divideRounding(value: bigint, divisor: bigint): bigint {
  return (value + divisor / 2n) / divisor;
}
