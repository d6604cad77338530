export type Pepper = {
  /** Stored beside each hash; it says which pepper the hash was made with. */
  keyId: string;
  secret: string;
};

export type Peppers = {
  /** New passwords are hashed with it. */
  current: Pepper;
  /** Passwords that were hashed with one of these are still accepted. */
  previous?: readonly Pepper[];
};

/**
 * The secret of each key id.
 *
 * @throws when two peppers have the same id
 */
export function secretsByKeyId({ current, previous = [] }: Peppers): Map<string, string> {
  const all = [current, ...previous];
  const secrets = new Map(all.map(({ keyId, secret }) => [keyId, secret]));
  if (secrets.size < all.length) throw new Error('Two peppers have the same key id.');
  return secrets;
}
