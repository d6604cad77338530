const BCRYPT = /^\$2[aby]\$(\d\d)\$[./A-Za-z0-9]{53}$/;
const MIN_COST = 4;
// A damaged hash that asks for more would hold a thread for minutes.
const MAX_COST = 16;

/**
 * A bcrypt hash under the name `$2b$`: native bcrypt knows no `$2y$`, and the three differ in
 * old errors alone that neither library has. Null for what is damaged, or too costly to compare.
 */
export function readBcryptHash(text: string): { hash: string; cost: number } | null {
  const cost = Number(BCRYPT.exec(text)?.[1]);
  // What does not match has the cost NaN.
  if (!(cost >= MIN_COST && cost <= MAX_COST)) return null;
  return { hash: `$2b$${text.slice(4)}`, cost };
}
