import { expect, test } from 'vitest';
import { IssueCaptchaInput, Proof } from './captcha.ts';

const id = '2F1C3E9A-6B0D-4C5E-8F7A-1B2C3D4E5F60';

const solved = {
  challenge: {
    parameters: {
      algorithm: 'PBKDF2/SHA-256',
      nonce: '00ff',
      salt: '00ff',
      cost: 5000,
      keyLength: 32,
      keyPrefix: '00ff',
      keySignature: '00ff',
      expiresAt: 1_800_000_000,
      data: { subject: 'register 13800138000', tries: 600 },
    },
    signature: '00ff',
  },
  solution: { counter: 7, derivedKey: '00ff', time: 12.5 },
};

declare function btoa(text: string): string;
const encode = (value: unknown) => btoa(JSON.stringify(value));

/** What is wrong with a proof, by its path. */
function complaints(proof: unknown): Record<string, string> {
  const issues = Proof.safeParse(proof).error?.issues ?? [];
  return Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), message]));
}

test('an id is one in any case', () => {
  expect(IssueCaptchaInput.parse({ id })).toEqual({ id: id.toLowerCase(), format: 'jpeg' });
});

test('R09: an id is a UUID and nothing else', () => {
  for (const wrong of ['../x', '', 'x'.repeat(1_000_000), `${id} `, `{${id}}`, 7, null]) {
    expect(IssueCaptchaInput.safeParse({ id: wrong }).success).toBe(false);
  }
});

test('a proof is what was read, or work that was done', () => {
  expect(Proof.parse({ kind: 'image', id, text: ' wxy3 ' })).toEqual({
    kind: 'image',
    id: id.toLowerCase(),
    text: 'wxy3',
  });
  expect(Proof.parse({ kind: 'work', payload: encode(solved) })).toEqual({
    kind: 'work',
    payload: solved,
  });
});

test('a proof that lacks something says what', () => {
  expect(complaints({ kind: 'image', id, text: '  ' })).toEqual({ text: 'CAPTCHA_REQUIRED' });
  expect(complaints({ kind: 'work', payload: '' })).toEqual({ payload: 'CAPTCHA_REQUIRED' });
  expect(complaints({ kind: 'work' })).toEqual({ payload: 'CAPTCHA_REQUIRED' });
  expect(complaints({ kind: 'none' })).toEqual({ kind: 'FIELD_INVALID' });
});

test('a payload that no solver makes is wrong', () => {
  const { challenge, solution } = solved;
  const payloads = [
    'no Base64 %%%',
    encode('a text'),
    encode(null),
    encode({ challenge }),
    encode({ ...solved, extra: 1 }),
    encode({ challenge, solution: { ...solution, counter: -1 } }),
    encode({ challenge, solution: { ...solution, derivedKey: 'ABCD' } }),
    encode({ challenge: { ...challenge, signature: 'x'.repeat(128) }, solution }),
    'A'.repeat(4097),
  ];
  for (const payload of payloads) {
    expect(complaints({ kind: 'work', payload })).toEqual({ payload: 'CAPTCHA_WRONG' });
  }
});
