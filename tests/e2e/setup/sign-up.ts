import { randomUUID } from 'node:crypto';
import type { Redis } from '@upstash/redis';
import type { StackAddresses } from './stack-addresses.ts';
import type { InboxMessage } from './wait-for-sms.ts';

export type Account = { mobile: string; username: string; password: string };

/** Registers over the API and answers the Set-Cookie header of the new session. */
export async function signUp(
  fixtures: {
    stack: StackAddresses;
    redis: Redis;
    newestSms: (mobile: string) => Promise<InboxMessage>;
  },
  account: Account,
): Promise<string> {
  const { stack, redis, newestSms } = fixtures;
  const { mobile, username, password } = account;
  const call = (procedure: string, input: object) =>
    fetch(`${stack.server}/trpc/${procedure}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
    });

  const id = randomUUID();
  await call('captcha.issue', { id });
  const proof = { kind: 'image', id, text: await redis.get(`captcha:${id}`) };
  const requested = await call('sms.requestCode', { purpose: 'register', mobile, proof });
  const { result } = (await requested.json()) as { result: { data: { challengeId: string } } };
  const { code } = await newestSms(mobile);
  const created = await call('register.create', {
    username,
    password,
    repeatedPassword: password,
    mobile,
    challengeId: result.data.challengeId,
    code,
    agreed: true,
  });
  if (!created.ok) throw new Error(await created.text());
  return created.headers.getSetCookie()[0] ?? '';
}
