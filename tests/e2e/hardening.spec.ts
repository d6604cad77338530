import { randomUUID } from 'node:crypto';
import { expect, test } from './setup/fixtures.ts';

// What was tried against an earlier state, and worked then.

const json = { 'content-type': 'application/json' };

test('piled-up accents in a password do not stop the process', async ({ stack }) => {
  const password = `a${'\u0301'.repeat(7_900)}${'\u0323'.repeat(7_900)}`;
  const body = JSON.stringify({ password, repeatedPassword: password });
  const startedAt = performance.now();
  const response = await fetch(`${stack.server}/trpc/register.create`, {
    method: 'POST',
    headers: json,
    body,
  });
  expect((await response.json()).error.data.fieldErrors.password).toBe('PASSWORD_TOO_LONG');
  expect(performance.now() - startedAt).toBeLessThan(1_000);
});

for (const face of ['web', 'server'] as const) {
  test(`${face}: guesses cannot be multiplied in one request`, async ({ stack }) => {
    const base = face === 'web' ? `${stack.web}/api/trpc` : `${stack.server}/trpc`;
    const guess = { identifier: 'nobody_1', password: 'wrong horse' };
    const response = await fetch(`${base}/login.withPassword,login.withPassword?batch=1`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ 0: guess, 1: guess }),
    });
    const codes = (await response.json()).map(
      ({ error }: { error: { data: { appCode: string } } }) => error.data.appCode,
    );
    expect(codes).toEqual(['BATCH_REFUSED', 'BATCH_REFUSED']);
  });

  test(`${face}: an answer that would be streamed still carries its cookie`, async ({
    stack,
    account,
  }) => {
    const base = face === 'web' ? `${stack.web}/api/trpc` : `${stack.server}/trpc`;
    const { mobile: identifier, password } = account;
    const response = await fetch(`${base}/login.withPassword`, {
      method: 'POST',
      headers: { ...json, 'trpc-accept': 'application/jsonl' },
      body: JSON.stringify({ identifier, password }),
    });
    expect(response.headers.getSetCookie()).toHaveLength(2);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
}

test("nobody writes into our log through next-auth's endpoint", async ({ stack }) => {
  const response = await fetch(`${stack.web}/api/auth/_log`, {
    method: 'POST',
    headers: { ...json, origin: stack.web },
    body: JSON.stringify({ level: 'error', code: 'x\nforged' }),
  });
  expect(response.status).toBe(404);
});

test("next-auth's endpoints take no large body and no foreign page", async ({ stack }) => {
  const post = (headers: Record<string, string>, body: string) =>
    fetch(`${stack.web}/api/auth/callback/credentials`, {
      method: 'POST',
      headers: { ...json, ...headers },
      body,
    });
  const large = JSON.stringify({ identifier: 'a'.repeat(70_000) });
  expect((await post({ origin: stack.web }, large)).status).toBe(413);
  expect((await post({ origin: 'https://evil.test' }, '{}')).status).toBe(403);
});

for (const callbackUrl of ['%', 'http://[', '//evil.test', 'https://evil.test', 'javascript:1']) {
  test(`the callbackUrl ${callbackUrl} leads nowhere and breaks nothing`, async ({ stack }) => {
    const query = new URLSearchParams({ callbackUrl });
    const response = await fetch(`${stack.web}/api/auth/signin?${query}`, { redirect: 'manual' });
    expect(response.status).toBeLessThan(500);
    expect(response.headers.get('location') ?? '/').not.toMatch(/^https?:\/\/(?!127\.0\.0\.1)/);
  });
}

test('no cache keeps a captcha, not even through the image optimizer', async ({ stack }) => {
  const url = encodeURIComponent(`/captcha/${randomUUID()}`);
  const response = await fetch(`${stack.web}/_next/image?url=${url}&w=256&q=75`);
  expect(response.status).toBeGreaterThanOrEqual(400);
});

test('a path that cannot be decoded is told like any other that is not there', async ({
  stack,
}) => {
  const response = await fetch(`${stack.server}/trpc/%zz`);
  expect([response.status, (await response.json()).error.data.appCode]).toEqual([404, 'NOT_FOUND']);
});

test('a refused request says when to come back', async ({ stack, redis }) => {
  const request = async () => {
    const id = randomUUID();
    await redis.set(`captcha:${id}`, 'WXY3', { ex: 60 });
    const proof = { kind: 'image', id, text: 'WXY3' };
    return fetch(`${stack.server}/trpc/sms.requestCode`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ purpose: 'register', mobile: '13700137000', proof }),
    });
  };
  await request();
  const refused = await request();
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(50);
});
