const FORMAT = 'bcrypt_hmac_sha384';
const STORED = /^bcrypt_hmac_sha384\$([^$]+)\$(\$2b\$(\d\d)\$[./A-Za-z0-9]{53})$/;

export type StoredPassword = {
  /** Which pepper it was hashed with. */
  keyId: string;
  bcrypt: string;
  cost: number;
};

/** What is kept of a password: `bcrypt_hmac_sha384$<key id>$<bcrypt>`. */
export function writeStoredPassword({ keyId, bcrypt }: Omit<StoredPassword, 'cost'>): string {
  return `${FORMAT}$${keyId}$${bcrypt}`;
}

/** Null for what is damaged or in another format. */
export function readStoredPassword(stored: string): StoredPassword | null {
  const [, keyId, bcrypt, cost] = STORED.exec(stored) ?? [];
  if (keyId === undefined || bcrypt === undefined) return null;
  return { keyId, bcrypt, cost: Number(cost) };
}
