import { createPasswordHasher } from '@menjin/password';
import { expect, onTestFinished, test } from 'vitest';
import { createPooledPasswords } from './pooled-passwords.ts';

function openPasswords() {
  const peppers = { current: { keyId: 'k1', secret: 'a pepper for tests' } };
  // One place: whoever would have to wait at all is refused.
  const hasher = createPasswordHasher({ peppers, cost: 4, workers: 1, maxWaitMs: 0 });
  onTestFinished(() => hasher.close());
  return createPooledPasswords(hasher);
}

test('hashes and compares', async () => {
  const passwords = openPasswords();
  const stored = await passwords.withSlot((slot) => slot.hash('correct horse'));
  const verify = (password: string) => passwords.withSlot((slot) => slot.verify(password, stored));
  expect(await verify('correct horse')).toBe(true);
  expect(await verify('wrong horse')).toBe(false);
});

test('says SERVICE_BUSY before any of the work is begun', async () => {
  const passwords = openPasswords();
  await passwords.withSlot(async () => {
    let isBegun = false;
    const second = passwords.withSlot(async () => {
      isBegun = true;
    });
    await expect(second).rejects.toMatchObject({
      code: 'SERVICE_BUSY',
      detail: { retryAfterSeconds: 1 },
    });
    expect(isBegun).toBe(false);
  });
});

test('keeps no place for work that failed before it hashed', async () => {
  const passwords = openPasswords();
  const failing = passwords.withSlot(() => Promise.reject(new Error('of its own')));
  await expect(failing).rejects.toThrow('of its own');
  await passwords.withSlot((slot) => slot.hash('correct horse'));
});

test('a client that has gone is answered SERVICE_BUSY, and nothing is hashed for it', async () => {
  const passwords = openPasswords();
  const client = new AbortController();
  const abandoned = passwords.withSlot(async (slot) => {
    client.abort();
    return slot.hash('correct horse');
  }, client);
  await expect(abandoned).rejects.toMatchObject({ code: 'SERVICE_BUSY' });
  let isBegun = false;
  const late = passwords.withSlot(async () => {
    isBegun = true;
  }, client);
  await expect(late).rejects.toMatchObject({ code: 'SERVICE_BUSY' });
  expect(isBegun).toBe(false);
  await passwords.withSlot((slot) => slot.hash('correct horse'));
});

test('tells which stored passwords are to be hashed anew', async () => {
  const passwords = openPasswords();
  const stored = await passwords.withSlot((slot) => slot.hash('correct horse'));
  expect(passwords.needsRehash(stored)).toBe(false);
  expect(passwords.needsRehash('pbkdf2_sha256$260000$salt$hash')).toBe(true);
});
