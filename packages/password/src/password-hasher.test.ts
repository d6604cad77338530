import { expect, onTestFinished, test } from 'vitest';
import { createPasswordHasher, type PasswordHasherOptions } from './password-hasher.ts';

const first = { keyId: 'k1', secret: 'a pepper for tests' };
const second = { keyId: 'k2', secret: 'its successor' };

function openHasher(options: Partial<PasswordHasherOptions> = {}) {
  const hasher = createPasswordHasher({
    peppers: { current: first },
    cost: 4,
    workers: 1,
    ...options,
  });
  onTestFinished(() => hasher.close());
  return {
    hash: (password: string) => hasher.reserve().hash(password),
    verify: (password: string, stored: string | null) => hasher.reserve().verify(password, stored),
    needsRehash: hasher.needsRehash,
  };
}

test('accepts the password that was hashed and no other', async () => {
  const hasher = openHasher();
  const stored = await hasher.hash('correct horse battery');
  expect(await hasher.verify('correct horse battery', stored)).toBe(true);
  expect(await hasher.verify('correct horse batterz', stored)).toBe(false);
});

test('writes format, key id and cost into what it stores', async () => {
  expect(await openHasher().hash('correct horse battery')).toMatch(
    /^bcrypt_hmac_sha384\$k1\$\$2b\$04\$.{53}$/,
  );
});

test('regards every byte of a long password', async () => {
  const hasher = openHasher();
  const stored = await hasher.hash(`${'a'.repeat(72)}X`);
  expect(await hasher.verify(`${'a'.repeat(72)}Y`, stored)).toBe(false);
  expect(await hasher.verify(`${'a'.repeat(72)}X`, stored)).toBe(true);
});

test('regards what follows a NUL', async () => {
  const hasher = openHasher();
  const stored = await hasher.hash('secret\0one');
  expect(await hasher.verify('secret\0two', stored)).toBe(false);
});

test('takes composed and decomposed letters as the same', async () => {
  const hasher = openHasher();
  const stored = await hasher.hash('caf\u00e9 noir');
  expect(await hasher.verify('cafe\u0301 noir', stored)).toBe(true);
});

test.for([
  ['none', null],
  ['an empty one', ''],
  ['one of another format', '!unusable'],
  ['a malformed bcrypt part', `bcrypt_hmac_sha384$k1$${'$2b$04$'.padEnd(60, '*')}`],
  ['a pepper nobody has', `bcrypt_hmac_sha384$k9$$2b$04$${'.'.repeat(53)}`],
])('refuses every password when what is stored is %s', async ([, stored]) => {
  expect(await openHasher().verify('anything at all', stored ?? null)).toBe(false);
});

test('an unknown account costs what a new hash costs', async () => {
  const hasher = openHasher({ cost: 9 });
  await hasher.verify('a thread is up', `bcrypt_hmac_sha384$k1$$2b$04$${'.'.repeat(53)}`);
  const timeOf = async (work: () => Promise<unknown>) => {
    const startedAt = performance.now();
    await work();
    return performance.now() - startedAt;
  };
  const hashTimes: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    hashTimes.push(await timeOf(() => hasher.hash('anything at all')));
  }
  for (const stored of [null, '', 'bcrypt_hmac_sha384$k1$damaged']) {
    const verified = await timeOf(() => hasher.verify('anything at all', stored));
    expect(verified).toBeGreaterThan(Math.min(...hashTimes) / 2);
  }
});

test('a password hashed under another pepper is refused', async () => {
  const other = openHasher({ peppers: { current: { ...first, secret: 'another pepper' } } });
  const stored = await other.hash('correct horse battery');
  expect(await openHasher().verify('correct horse battery', stored)).toBe(false);
});

test('after a change of pepper, the old one still opens what it closed', async () => {
  const stored = await openHasher().hash('correct horse battery');
  const hasher = openHasher({ peppers: { current: second, previous: [first] } });
  expect(await hasher.verify('correct horse battery', stored)).toBe(true);
  expect(await hasher.verify('correct horse batterz', stored)).toBe(false);
  expect(await hasher.hash('correct horse battery')).toContain('$k2$');
});

test('tells what would be hashed otherwise today: older pepper, other cost, other format', async () => {
  const hasher = openHasher({ peppers: { current: second, previous: [first] } });
  expect(hasher.needsRehash(await hasher.hash('correct horse battery'))).toBe(false);
  expect(hasher.needsRehash(await openHasher().hash('correct horse battery'))).toBe(true);
  expect(hasher.needsRehash(`bcrypt_hmac_sha384$k2$$2b$05$${'.'.repeat(53)}`)).toBe(true);
  expect(hasher.needsRehash('pbkdf2_sha256$870000$salt$hash')).toBe(true);
});

test('two peppers with one id are refused at the start', () => {
  const peppers = { current: first, previous: [{ ...second, keyId: first.keyId }] };
  expect(() => createPasswordHasher({ peppers, cost: 4 })).toThrow('same key id');
});
