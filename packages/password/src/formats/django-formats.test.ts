import { expect, onTestFinished, test } from 'vitest';
import { createPasswordHasher } from '../password-hasher.ts';
import { compareDjangoBcrypt } from './django-bcrypt.ts';
import { compareDjangoPbkdf2 } from './django-pbkdf2.ts';
import { compareOwn } from './own-format.ts';

// Made once with Django 3.2.25 and bcrypt 3.2.2 of Debian 12 (python3-django, python3-bcrypt):
// get_hasher(name).encode(password, salt, iterations) of django.contrib.auth.hashers, the bcrypt
// ones with bcrypt.gensalt(cost) as the salt.
const passphrase = 'correct horse battery';
const spaced = '  密码 caf\u00e9 😀  ';
const decomposed = 'cafe\u0301 noir';
const long = `${'a'.repeat(80)}X`;
const django: readonly [password: string, stored: string][] = [
  [
    passphrase,
    'pbkdf2_sha256$260000$1QGUK7w4A3vp4HjsAHMvKw$oWXan7zMlRpmlGsIwtFNsJU3lkQ2uaDYkpHUWwA6dZE=',
  ],
  [
    spaced,
    'pbkdf2_sha256$1000$hQfBWeDx8J1xrNkAUTdYdb$fIprFchFJEawLnLSu2FYJJelEy9fI1GungOlfujWJ/0=',
  ],
  [
    decomposed,
    'pbkdf2_sha256$1000$Xzn9p1HVIYZxFvX3isDwNW$d48WD7tX1nmGytIiLhNLK0W+AWhDDG/FIyZn9cCcoUU=',
  ],
  [long, 'pbkdf2_sha256$1000$aeL68fzizOEQSeJpDd6tI4$L6Bq74rLDLP3n+oZL3e9f3sKuEuD8gsUGDl37ZXx/GY='],
  ['nul\0tail', 'pbkdf2_sha256$1000$sälz$DnJv1NmdV05MnCSdQJgl7geNaQFoEiWQq5L8zDzPGyE='],
  [passphrase, 'bcrypt_sha256$$2b$12$mvgOlQV5/ck2GVZVMHeGruLJ2wjC3fichHJtz/2fOASS2aKYiYDEa'],
  [spaced, 'bcrypt_sha256$$2b$04$0lg/BXKhCRmkWiexWCLF4eQxmbdNiZ3aypHBqnEryUxnJCrbKXtKS'],
  [decomposed, 'bcrypt_sha256$$2b$04$kohMm5QmbOwIPWuQUA6BbeLlXIjOsvbEALG1mwOjnETmNjc/r3XdC'],
  [long, 'bcrypt_sha256$$2b$04$2LydVkGwEV7vmFm3ZhXe9OL/Ob3z9D/0c8vA5PVh8Z38v0UULBjdu'],
  ['nul\0tail', 'bcrypt_sha256$$2b$04$8JWzGXsRwrkSRRH06z3wO.0Nw4iv2Ze5lfMuhXjFVsqVbc6FO84zm'],
  [passphrase, 'bcrypt$$2b$12$QFbvwknt0wU1c8Sf3.1K3u8sRtvvdt.GR3hQvjhgkJf/3tP7LOTTi'],
  [spaced, 'bcrypt$$2b$04$3KS86LJHbABastTx2a69Hu0mMqA3HAbcjm8hWP6vpUbVytBj8Qr9S'],
  [decomposed, 'bcrypt$$2b$04$6NLY6nR5uDKTcVlsfIKktuS2fZ2EZ98HMPuVTMjPBJwHLHraixWk2'],
  [long, 'bcrypt$$2b$04$I0LiNcDNSvdOk6rIyZvhYOl3fyWNXeYLrfd0MVg9GyuDXtc6bfQ5u'],
];
const unusable = '!cZjnVl3K5shSYhF1A3zJ4xl2TgVgaJKtrcPJMVFd';

const storedAs = (format: string, password: string) =>
  django.find(([own, stored]) => own === password && stored.startsWith(`${format}$`))?.[1] ?? '';

function openHasher(cost = 4) {
  const peppers = { current: { keyId: 'k1', secret: 'a pepper for tests' } };
  const hasher = createPasswordHasher({ peppers, cost, workers: 1 });
  onTestFinished(() => hasher.close());
  return {
    verify: (password: string, stored: string) => hasher.reserve().verify(password, stored),
    needsRehash: hasher.needsRehash,
  };
}

test.for(django)('%j opens %s, which is hashed anew', async ([password, stored]) => {
  const { verify, needsRehash } = openHasher();
  expect(await verify(password, stored)).toBe(true);
  expect(await verify(`b${password.slice(1)}`, stored)).toBe(false);
  expect(await verify('', stored)).toBe(false);
  expect(needsRehash(stored)).toBe(true);
});

test('Django takes composed and decomposed letters as two passwords', async () => {
  const { verify } = openHasher();
  for (const format of ['pbkdf2_sha256', 'bcrypt_sha256', 'bcrypt']) {
    expect(await verify(decomposed.normalize('NFC'), storedAs(format, decomposed))).toBe(false);
  }
});

test('bytes after the 72nd count, but not to the bcrypt that Django knows as bcrypt', async () => {
  const { verify } = openHasher();
  const other = `${'a'.repeat(80)}Y`;
  expect(await verify(other, storedAs('pbkdf2_sha256', long))).toBe(false);
  expect(await verify(other, storedAs('bcrypt_sha256', long))).toBe(false);
  expect(await verify(other, storedAs('bcrypt', long))).toBe(true);
});

test.for(['$2a$', '$2y$'])('a bcrypt hash of another program may be named %s', async (name) => {
  const { verify } = openHasher();
  for (const format of ['bcrypt_sha256', 'bcrypt']) {
    const stored = storedAs(format, spaced).replace('$2b$', name);
    expect(await verify(spaced, stored)).toBe(true);
    expect(await verify(spaced.trim(), stored)).toBe(false);
  }
});

test('a password that is repeated after a NUL does not open', async () => {
  const { verify } = openHasher();
  for (const format of ['pbkdf2_sha256', 'bcrypt_sha256', 'bcrypt']) {
    expect(await verify(`${spaced}\0${spaced}`, storedAs(format, spaced))).toBe(false);
  }
});

const [algorithm, , salt, hash] = storedAs('pbkdf2_sha256', passphrase).split('$');
const damaged = [
  unusable,
  '!',
  'pbkdf2_sha256',
  'pbkdf2_sha256$',
  'pbkdf2_sha256$$$',
  `${algorithm}$260000$${salt}`,
  `${algorithm}$260000$${salt}$`,
  `${algorithm}$260000$$${hash}`,
  `${algorithm}$260000$${salt}$${hash?.slice(1)}`,
  `${algorithm}$260000$${salt}$${hash}$`,
  `${algorithm}$260000$${salt}$${hash}\n`,
  `${algorithm}$0$${salt}$${hash}`,
  `${algorithm}$-1$${salt}$${hash}`,
  `${algorithm}$1e9$${salt}$${hash}`,
  `${algorithm}$ 260000$${salt}$${hash}`,
  `${algorithm}$5000001$${salt}$${hash}`,
  `${algorithm}$${'9'.repeat(30)}$${salt}$${hash}`,
  `pbkdf2_sha1$260000$${salt}$${hash}`,
  `argon2$argon2id$v=19$m=102400,t=2,p=8$${salt}$${hash}`,
  'md5$salt$5f4dcc3b5aa765d61d8327deb882cf99',
  '5f4dcc3b5aa765d61d8327deb882cf99',
  'bcrypt_sha256$',
  'bcrypt_sha256$$2b$12$',
  `bcrypt_sha256$$2b$00$${'.'.repeat(53)}`,
  `bcrypt_sha256$$2b$31$${'.'.repeat(53)}`,
  `bcrypt_sha256$$2b$17$${'.'.repeat(53)}`,
  `bcrypt$$2x$04$${'.'.repeat(53)}`,
  `bcrypt$$2b$04$${'*'.repeat(53)}`,
  `bcrypt$$2b$04$${'.'.repeat(54)}`,
  `bcrypt_hmac_sha384$k1$$2b$31$${'.'.repeat(53)}`,
];

test.for(damaged)('nothing is compared with %j itself', (stored) => {
  expect(compareDjangoPbkdf2(stored, passphrase)).toBeNull();
  expect(compareDjangoBcrypt(stored, passphrase)).toBeNull();
  expect(compareOwn(stored, passphrase, new Map([['k1', 'a pepper']]))).toBeNull();
});

test('what cannot be read is a failed login at the cost of a new hash, and no error', async () => {
  const { verify, needsRehash } = openHasher(8);
  const millisecondsOf = async (stored: string) => {
    const times: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const startedAt = performance.now();
      expect(await verify(passphrase, stored)).toBe(false);
      times.push(performance.now() - startedAt);
    }
    return Math.min(...times);
  };
  const cheap = await millisecondsOf(storedAs('bcrypt', spaced));
  const usual = await millisecondsOf('');
  expect(cheap).toBeLessThan(usual / 2);
  for (const stored of damaged) {
    expect(needsRehash(stored)).toBe(true);
    expect(await millisecondsOf(stored)).toBeGreaterThan(usual / 2);
  }
});
