import { afterAll, expect, test } from 'vitest';
import { createPasswordHasher } from './password-hasher.ts';

const hasher = createPasswordHasher({
  pepper: { keyId: 'k1', secret: 'a pepper for tests' },
  cost: 4,
  workers: 2,
});
afterAll(() => hasher.close());

test('accepts the password that was hashed and no other', async () => {
  const stored = await hasher.hash('correct horse battery');
  expect(await hasher.verify('correct horse battery', stored)).toBe(true);
  expect(await hasher.verify('correct horse batterz', stored)).toBe(false);
});

test('writes format, key id and cost into what it stores', async () => {
  expect(await hasher.hash('correct horse battery')).toMatch(
    /^bcrypt_hmac_sha384\$k1\$\$2b\$04\$.{53}$/,
  );
});

test('regards every byte of a long password', async () => {
  const stored = await hasher.hash(`${'a'.repeat(72)}X`);
  expect(await hasher.verify(`${'a'.repeat(72)}Y`, stored)).toBe(false);
  expect(await hasher.verify(`${'a'.repeat(72)}X`, stored)).toBe(true);
});

test('regards what follows a NUL', async () => {
  const stored = await hasher.hash('secret\0one');
  expect(await hasher.verify('secret\0two', stored)).toBe(false);
});

test('takes composed and decomposed letters as the same', async () => {
  const stored = await hasher.hash('caf\u00e9 noir');
  expect(await hasher.verify('cafe\u0301 noir', stored)).toBe(true);
});

test('refuses when there is no stored password, or a damaged one', async () => {
  expect(await hasher.verify('anything at all', null)).toBe(false);
  expect(await hasher.verify('anything at all', '')).toBe(false);
  expect(await hasher.verify('anything at all', '!unusable')).toBe(false);
});

test('fails a login, not the process, on a malformed bcrypt part', async () => {
  const stored = `bcrypt_hmac_sha384$k1$${'$2b$04$'.padEnd(60, '*')}`;
  await expect(hasher.verify('anything at all', stored)).resolves.toBe(false);
});

test('a password hashed under another pepper is refused', async () => {
  const other = createPasswordHasher({
    pepper: { keyId: 'k1', secret: 'another pepper' },
    cost: 4,
    workers: 1,
  });
  const stored = await other.hash('correct horse battery');
  expect(await hasher.verify('correct horse battery', stored)).toBe(false);
  await other.close();
});
