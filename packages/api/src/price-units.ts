/** Money is counted in whole ten-thousandths of the currency. */
export const PRICE_UNITS = 10_000;
