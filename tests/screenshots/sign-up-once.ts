import type { Stack } from '@menjin/local-stack';
import { Redis } from '@upstash/redis';
import { signUp } from '../e2e/setup/sign-up.ts';
import { waitForSms } from '../e2e/setup/wait-for-sms.ts';

/** Registers the one account that the pictures show; answers its session cookie. */
export async function signUpOnce(stack: Stack): Promise<{ name: string; value: string }> {
  const redis = new Redis({
    url: stack.redisUrl,
    token: stack.redisToken,
    automaticDeserialization: false,
  });
  const newestSms = (mobile: string) => waitForSms(stack.inbox, mobile);
  const header = await signUp(
    { stack, redis, newestSms },
    { mobile: '13800138000', username: 'wang_xiaoming', password: 'three short words' },
  );
  const [pair = ''] = header.split(';');
  const separator = pair.indexOf('=');
  return { name: pair.slice(0, separator), value: pair.slice(separator + 1) };
}
