let addresses = 0;

/** An address from which nobody has asked so far. */
export function newAddress(): string {
  addresses += 1;
  return `10.${addresses >> 8}.${addresses & 255}.1`;
}
