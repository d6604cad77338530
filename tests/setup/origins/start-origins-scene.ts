import { randomBytes } from 'node:crypto';
import { startRedis } from '@menjin/local-stack';
import { deriveEmailToken, deriveSmsCode } from '@menjin/sms/job';
import { Redis } from '@upstash/redis';

import { type Scene, startScene } from '../start-scene.ts';
import { LISTED } from './hostile-origins.ts';

export type OriginsScene = Scene & {
  /** What the link of an e-mail carries. */
  emailTokenOf(emailId: string): string;
};

// Nothing runs out by itself while its absence would be taken for an effect.
const LONG_SECONDS = '600';

/** A server whose database and Redis nobody else writes to. */
export async function startOriginsScene(env: Record<string, string> = {}): Promise<OriginsScene> {
  const smsCodeKey = randomBytes(32).toString('base64url');
  const { url, token, close } = await startRedis();
  const scene = await startScene({
    counts: { server: 1, workers: 0 },
    env: {
      NEXTAUTH_URL: LISTED,
      UPSTASH_REDIS_REST_URL: url,
      UPSTASH_REDIS_REST_TOKEN: token,
      SMS_CODE_KEY: smsCodeKey,
      CAPTCHA_TTL_SECONDS: LONG_SECONDS,
      SMS_CODE_TTL_SECONDS: LONG_SECONDS,
      SMS_COOLDOWN_SECONDS: LONG_SECONDS,
      SMS_MAX_PER_IP_HOUR: '1000',
      REST_FAILURE_STATUS: '4xx',
      ...env,
    },
  });
  return {
    ...scene,
    redis: new Redis({ url, token, automaticDeserialization: false }),
    codeOf: (challengeId) => deriveSmsCode(smsCodeKey, challengeId),
    emailTokenOf: (emailId) => deriveEmailToken(smsCodeKey, emailId),
    async stop() {
      await scene.stop();
      await close();
    },
  };
}
