import { createHash, randomInt, randomUUID } from 'node:crypto';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { captchaTextsContract } from '../testing/contracts/captcha-texts-contract.ts';
import { flowChallengesContract } from '../testing/contracts/flow-challenges-contract.ts';
import { openWorkContract } from '../testing/contracts/open-work-contract.ts';
import { rateWindowsContract } from '../testing/contracts/rate-windows-contract.ts';
import { resetTicketsContract } from '../testing/contracts/reset-tickets-contract.ts';
import { smsChallengesContract } from '../testing/contracts/sms-challenges-contract.ts';
import { smsCooldownsContract } from '../testing/contracts/sms-cooldowns-contract.ts';
import { createRedis } from './create-redis.ts';
import { createRedisCaptchaTexts } from './redis-captcha-texts.ts';
import { createRedisFlowChallenges } from './redis-flow-challenges.ts';
import { createRedisOpenWork } from './redis-open-work.ts';
import { createRedisRateWindows } from './redis-rate-windows.ts';
import { createRedisResetTickets } from './redis-reset-tickets.ts';
import { createRedisSmsChallenges } from './redis-sms-challenges.ts';
import { createRedisSmsCooldowns } from './redis-sms-cooldowns.ts';

const upstash = { kind: 'upstash', url: inject('redisUrl'), token: inject('redisToken') } as const;
const plainUrl = inject('plainRedisUrl');
const plain = plainUrl === null ? null : ({ kind: 'redis', url: plainUrl } as const);

for (const [name, connection] of [
  ['over the Upstash protocol', upstash],
  ['over ioredis', plain],
] as const) {
  describe.skipIf(connection === null)(
    connection === null ? `${name} (no redis-server on PATH and no REDIS_URL)` : name,
    () => {
      const { redis, close } = createRedis(connection ?? upstash);
      afterAll(close);
      describe('captcha texts', () => {
        captchaTextsContract(() => createRedisCaptchaTexts(redis));
      });
      describe('the challenges of flows', () => {
        flowChallengesContract(() => createRedisFlowChallenges(redis));
      });
      describe('open work', () => {
        openWorkContract(() => createRedisOpenWork(redis));
      });
      describe('rate windows', () => {
        rateWindowsContract(() => createRedisRateWindows(redis));
      });
      describe('reset tickets', () => {
        resetTicketsContract(() => createRedisResetTickets(redis));
      });
      describe('SMS challenges', () => {
        smsChallengesContract(() => createRedisSmsChallenges(redis));
      });
      describe('SMS cooldowns', () => {
        smsCooldownsContract(() => createRedisSmsCooldowns(redis));
      });

      test('what stands for a cookie is not its value', async () => {
        const id = randomUUID();
        const captcha = { id, form: 'image', flow: 'the cookie', text: 'WXY3' } as const;
        await createRedisCaptchaTexts(redis).put(captcha, 100);
        expect(await redis.get(`captcha_flow:${id}`)).toMatch(/^[\w-]{43}$/);
      });

      test('every key ends by itself', async () => {
        const mobile = `139${String(randomInt(100_000_000)).padStart(8, '0')}`;
        const captchaId = randomUUID();
        const asked = { challengeId: randomUUID(), purpose: 'register', mobile } as const;
        const challenge = { ...asked, userId: null };
        const captcha = { id: captchaId, flow: 'one', text: 'WXY3' };
        await createRedisCaptchaTexts(redis).put({ ...captcha, form: 'image' }, 100);
        await createRedisCaptchaTexts(redis).put({ ...captcha, form: 'audio' }, 100);
        await createRedisOpenWork(redis).put(captchaId, 300);
        await createRedisRateWindows(redis).count(captchaId, 3600);
        await createRedisSmsCooldowns(redis).start(mobile, 60);
        await createRedisResetTickets(redis).put(
          captchaId,
          { id: 7, credentialsVersion: 0, mailedTo: null },
          600,
        );
        await createRedisSmsChallenges(redis).open(challenge, 300);
        await createRedisFlowChallenges(redis).put({ flow: null, mobile }, captchaId, 300);
        expect(await redis.ttl(`flow_challenge::${mobile}`)).toBeGreaterThan(295);
        for (const key of ['captcha', 'captcha_audio', 'captcha_flow']) {
          expect(await redis.ttl(`${key}:${captchaId}`)).toBeGreaterThan(95);
        }
        expect(await redis.ttl(`captcha_work:${captchaId}`)).toBeGreaterThan(295);
        const ticket = createHash('sha256').update(captchaId).digest('base64url');
        expect(await redis.ttl(`reset_ticket:${ticket}`)).toBeGreaterThan(595);
        expect(await redis.ttl(`rate:${captchaId}`)).toBeGreaterThan(3595);
        expect(await redis.ttl(`send_flag_${mobile}`)).toBeGreaterThan(55);
        expect(await redis.ttl(`sms_code:register:${mobile}`)).toBeGreaterThan(295);
      });
    },
  );
}
