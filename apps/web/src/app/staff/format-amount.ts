// Both languages write numbers alike.
const MONEY = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 4 });
const COUNT = new Intl.NumberFormat('en');

/** An amount in the budget's currency, which has no name here: a price can have four decimals. */
export function formatMoney(amount: number): string {
  return MONEY.format(amount);
}

/** How many there are: `12,345`. */
export function formatCount(count: number): string {
  return COUNT.format(count);
}
