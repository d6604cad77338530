import { createHmac, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { deriveEmailToken, readEmailToken } from './derive-email-token.ts';

const KEY = 'a key for tests, long enough to be one';

test('a token is read back as the id of its email, and fits into a link as it is', () => {
  const emailId = randomUUID();
  const token = deriveEmailToken(KEY, emailId);
  expect(readEmailToken(KEY, token)).toBe(emailId);
  expect(encodeURIComponent(token)).toBe(token);
  expect(deriveEmailToken(KEY, emailId)).toBe(token);
});

test('a token of another key, or with another id, is refused', () => {
  const [emailId, other] = [randomUUID(), randomUUID()];
  const [, proof] = deriveEmailToken(KEY, emailId).split('.');
  expect(readEmailToken('another key', deriveEmailToken(KEY, emailId))).toBeNull();
  expect(readEmailToken(KEY, `${other}.${proof}`)).toBeNull();
});

test('no letter of a token can be another one', () => {
  const token = deriveEmailToken(KEY, randomUUID());
  for (const [index, letter] of [...token].entries()) {
    // The last letter of base64url holds two bits that decoders leave out.
    for (const other of new Set(['A', 'B', 'a', '0', '1', '_', '.', letter.toUpperCase()])) {
      if (other === letter) continue;
      const changed = token.slice(0, index) + other + token.slice(index + 1);
      expect(readEmailToken(KEY, changed)).toBeNull();
    }
  }
});

test('whatever is no token is refused, and nothing is thrown', () => {
  const token = deriveEmailToken(KEY, randomUUID());
  const texts = [
    '',
    '.',
    'x'.repeat(10_000),
    token.slice(1),
    `${token}A`,
    `${token}\n`,
    ` ${token}`,
  ];
  for (const text of [...texts, token.replace('.', ''), '验'.repeat(80), '\0'.repeat(80)]) {
    expect(readEmailToken(KEY, text)).toBeNull();
  }
});

test('its key serves this use alone', () => {
  const id = randomUUID();
  const [, proof] = deriveEmailToken(KEY, id).split('.');
  const underTheKeyOfCodes = createHmac('sha256', KEY).update(id).digest('base64url');
  expect(proof).not.toBe(underTheKeyOfCodes);
});
