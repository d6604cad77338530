import { randomInt, randomUUID } from 'node:crypto';
import { expect, newMobile, newUsername, test } from './setup/fixtures.ts';
import type { StackAddresses } from './setup/stack-addresses.ts';

// The API as a program uses it: no browser, no cookie jar, no Origin.
for (const face of ['web', 'server'] as const) {
  const urlOf = (stack: StackAddresses, procedure: string) =>
    face === 'web' ? `${stack.web}/api/trpc/${procedure}` : `${stack.server}/trpc/${procedure}`;

  async function call(stack: StackAddresses, procedure: string, input: object, headers = {}) {
    const response = await fetch(urlOf(stack, procedure), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(input),
    });
    const { result, error } = await response.json();
    return { status: response.status, data: result?.data, error: error?.data, response };
  }

  test(`${face}: each thing wrong with a registration has its own error, and leaves nothing`, async ({
    stack,
    redis,
    newestSms,
    query,
  }) => {
    const mobile = newMobile();
    const username = newUsername();
    const solvedCaptcha = async () => {
      const id = randomUUID();
      await call(stack, 'captcha.issue', { id });
      return { kind: 'image', id, text: await redis.get(`captcha:${id}`) };
    };
    const requestCode = async (proof: object) =>
      call(stack, 'sms.requestCode', { purpose: 'register', mobile, proof });

    const wrongCaptcha = { ...(await solvedCaptcha()), text: 'AAAA' };
    expect((await requestCode(wrongCaptcha)).error.appCode).toBe('CAPTCHA_WRONG');
    expect((await requestCode(wrongCaptcha)).error.appCode).toBe('CAPTCHA_EXPIRED');

    const requested = await requestCode(await solvedCaptcha());
    expect(requested.data).toMatchObject({ retryAfterSeconds: 60, expiresInSeconds: 300 });
    const tooSoon = await requestCode(await solvedCaptcha());
    expect(tooSoon.status).toBe(429);
    expect(tooSoon.error.appCode).toBe('SEND_TOO_SOON');
    expect(tooSoon.error.detail.retryAfterSeconds).toBeGreaterThan(50);

    const { code } = await newestSms(mobile);
    const right = {
      username,
      password: 'correct horse',
      repeatedPassword: 'correct horse',
      mobile,
      challengeId: requested.data.challengeId,
      code,
      agreed: true,
    };
    const register = (change: object) => call(stack, 'register.create', { ...right, ...change });
    const field = async (change: object) => (await register(change)).error.fieldErrors;

    expect(await field({ password: 'short' })).toMatchObject({ password: 'PASSWORD_TOO_SHORT' });
    expect(await field({ agreed: false })).toMatchObject({ agreed: 'AGREEMENT_REQUIRED' });
    expect(await field({ isStaff: true })).toMatchObject({ isStaff: 'FIELD_UNKNOWN' });
    const otherCode = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    expect((await register({ code: otherCode })).error).toMatchObject({
      appCode: 'CODE_WRONG',
      detail: { attemptsLeft: 4 },
    });
    expect((await register({ mobile: newMobile() })).error.appCode).toBe('CODE_EXPIRED');
    expect(await query('SELECT 1 FROM tb_users WHERE mobile = $1', [mobile])).toEqual([]);

    const registered = await register({});
    expect(registered.status).toBe(200);
    expect(registered.response.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^menjin\.session=b\.[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/),
      expect.stringMatching(
        /^menjin\.device=[\w.-]{77}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=/,
      ),
    ]);
    expect((await register({ username: newUsername() })).error.appCode).toBe('CODE_EXPIRED');
  });

  test(`${face}: what a page of another site could send is refused`, async ({ stack }) => {
    const credentials = { identifier: 'nobody_1', password: 'correct horse' };
    const attempt = (headers: object) => call(stack, 'login.withPassword', credentials, headers);
    const refused = [{ origin: 'https://evil.test' }, { origin: 'null' }, { cookie: 'a=1' }];
    for (const headers of refused) {
      const { status, error } = await attempt(headers);
      expect([status, error.appCode]).toEqual([403, 'ORIGIN_REFUSED']);
    }
    expect((await attempt({ origin: stack.web, cookie: 'a=1' })).error.appCode).toBe(
      'CREDENTIALS_WRONG',
    );
    const form = await fetch(urlOf(stack, 'session.end'), {
      method: 'POST',
      body: new URLSearchParams({ a: '1' }),
    });
    expect(form.status).toBe(415);
  });

  test(`${face}: a body over 64 KiB is refused, and malformed ones are told`, async ({ stack }) => {
    const large = await call(stack, 'login.withPassword', { identifier: 'a'.repeat(70_000) });
    expect([large.status, large.error.appCode]).toEqual([413, 'BODY_TOO_LARGE']);
    const malformed = await fetch(urlOf(stack, 'login.withPassword'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"identifier"',
    });
    expect(malformed.status).toBe(400);
    expect((await malformed.json()).error.data.appCode).toBe('BODY_MALFORMED');
  });
}

test('the captcha is an image that nobody keeps, and its text is in no header', async ({
  stack,
  redis,
}) => {
  const id = randomUUID();
  const response = await fetch(`${stack.web}/captcha/${id}`);
  expect(response.headers.get('content-type')).toBe('image/jpeg');
  expect(response.headers.get('cache-control')).toBe('private, no-store');
  const text = (await redis.get<string>(`captcha:${id}`)) ?? '';
  expect(text).toMatch(/^[A-Z0-9]{4}$/);
  expect(JSON.stringify([...response.headers])).not.toContain(text);
  expect(await redis.ttl(`captcha:${id}`)).toBeLessThanOrEqual(100);
  expect((await fetch(`${stack.web}/captcha/not-a-uuid`)).status).toBe(400);
});

test('the recording is a file that nobody keeps, and belongs to the flow of its image', async ({
  stack,
  redis,
}) => {
  const id = randomUUID();
  const image = await fetch(`${stack.web}/captcha/${id}`);
  const cookie = image.headers.get('set-cookie')?.split(';')[0] ?? '';
  const address = `${stack.web}/captcha/${id}/audio?language=en`;
  expect((await fetch(address)).status).toBe(400);

  const recording = await fetch(address, { headers: { cookie } });
  expect([recording.status, recording.headers.get('content-type')]).toEqual([200, 'audio/wav']);
  expect(recording.headers.get('cache-control')).toBe('private, no-store');
  const digits = (await redis.get<string>(`captcha_audio:${id}`)) ?? '';
  expect(digits).toMatch(/^\d{6}$/);
  expect(JSON.stringify([...recording.headers])).not.toContain(digits);
  expect(await redis.ttl(`captcha_audio:${id}`)).toBeLessThanOrEqual(100);
  expect((await fetch(address.replace('=en', '=fr'), { headers: { cookie } })).status).toBe(400);
});

test('an address that asked for too many captchas is told when there are more', async ({
  stack,
  redis,
}) => {
  const ip = `198.51.100.${randomInt(256)}`;
  await redis.set(`rate:captchas:${ip}/32`, 1_000_000, { ex: 1234 });
  for (const path of ['', '/audio']) {
    const address = `${stack.web}/captcha/${randomUUID()}${path}`;
    const refused = await fetch(address, { headers: { 'x-forwarded-for': ip } });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(1200);
    expect((await refused.json()).error.data.appCode).toBe('TRY_LATER');
  }
});

test('pages of other sites get no captcha, and a HEAD makes none', async ({ stack, redis }) => {
  const id = randomUUID();
  for (const path of ['', '/audio']) {
    const address = `${stack.web}/captcha/${id}${path}`;
    const foreign = await fetch(address, { headers: { 'sec-fetch-site': 'cross-site' } });
    expect(foreign.status).toBe(403);
    expect((await fetch(address, { method: 'HEAD' })).status).toBe(405);
  }
  expect(await redis.exists(`captcha_flow:${id}`)).toBe(0);
});
