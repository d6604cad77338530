import type { Stack } from '@menjin/local-stack';
import { Redis } from '@upstash/redis';
import { callApi } from '../e2e/setup/call-api.ts';
import { confirm, signIn } from '../e2e/setup/sign-in.ts';
import { signUp } from '../e2e/setup/sign-up.ts';
import { waitForSms } from '../e2e/setup/wait-for-sms.ts';

const CHROME_ON_WINDOWS =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36';
const SAFARI_ON_IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';

/** Registers the one account that the pictures show; answers the Set-Cookie headers of two of its devices. */
export async function signUpOnce(stack: Stack): Promise<Record<'signed-in' | 'confirmed', string>> {
  const redis = new Redis({
    url: stack.redisUrl,
    token: stack.redisToken,
    automaticDeserialization: false,
  });
  const newestSms = (mobile: string) => waitForSms(stack.inbox, mobile);
  const account = {
    mobile: '13800138000',
    username: 'wang_xiaoming',
    password: 'three short words',
  };
  const first = await signUp({ stack, redis, newestSms }, account);
  const signedIn = await signIn(stack, account, { userAgent: CHROME_ON_WINDOWS });
  const onPhone = await signIn(stack, account, { userAgent: SAFARI_ON_IPHONE });
  const confirmed = await confirm(stack, { setCookie: onPhone, password: account.password });
  await callApi(stack, 'session.end', { input: {}, setCookie: first });
  return { 'signed-in': signedIn, confirmed };
}
