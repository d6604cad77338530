import { createCaptchaText, drawCaptcha } from '@menjin/captcha';
import { createPrisma, type PrismaClient } from '@menjin/db';
import { createPasswordHasher } from '@menjin/password';
import { deriveSmsCode } from '@menjin/sms/job';
import type { Deps } from '../context.ts';
import { createSessionCookies } from '../session-cookie.ts';
import type { Settings } from '../settings.ts';
import { createRedis, type RedisConnection } from './create-redis.ts';
import { createMenjinPasswords } from './menjin-passwords.ts';
import { createPrismaAccountStore } from './prisma-account-store.ts';
import { createPrismaSessionStore } from './prisma-session-store.ts';
import { createPrismaSmsOutbox } from './prisma-sms-outbox.ts';
import { createRedisCaptchaTexts } from './redis-captcha-texts.ts';
import { createRedisSmsChallenges } from './redis-sms-challenges.ts';
import { createRedisSmsCooldowns } from './redis-sms-cooldowns.ts';

export type DepsOptions = {
  settings: Settings;
  databaseUrl: string;
  redis: RedisConnection;
  smsCodeKey: string;
  passwordPepper: { keyId: string; secret: string };
  passwordCost: number;
  /** Whether browsers reach the pages over https. */
  secureCookies: boolean;
};

/**
 * Opens everything a process that serves the API needs. Nothing connects before
 * it is used; `close()` ends threads and connections.
 */
export function createDeps(options: DepsOptions): {
  deps: Deps;
  prisma: PrismaClient;
  close(): Promise<void>;
} {
  const { settings } = options;
  const prisma = createPrisma({ databaseUrl: options.databaseUrl });
  const { redis, close: closeRedis } = createRedis(options.redis);
  const hasher = createPasswordHasher({
    pepper: options.passwordPepper,
    cost: options.passwordCost,
  });

  const deps: Deps = {
    settings,
    clock: { now: () => new Date() },
    accounts: createPrismaAccountStore(prisma),
    sessions: createPrismaSessionStore(prisma),
    sessionCookies: createSessionCookies({
      secure: options.secureCookies,
      rememberedSeconds: settings.sessionRememberedSeconds,
    }),
    captchaTexts: createRedisCaptchaTexts(redis),
    captchaPainter: {
      createText: () => createCaptchaText(),
      draw: (text, format) => drawCaptcha(text, { format }),
    },
    smsChallenges: createRedisSmsChallenges(redis),
    smsCooldowns: createRedisSmsCooldowns(redis),
    smsCodes: { derive: (challengeId) => deriveSmsCode(options.smsCodeKey, challengeId) },
    smsOutbox: createPrismaSmsOutbox(prisma),
    passwords: createMenjinPasswords(hasher),
  };

  return {
    deps,
    prisma,
    async close() {
      await hasher.close();
      await prisma.$disconnect();
      closeRedis();
    },
  };
}
