import { type Scene, startScene } from '../start-scene.ts';
import { LISTED } from './hostile-origins.ts';

// Nothing runs out by itself while its absence would be taken for an effect.
const LONG_SECONDS = '600';

/** A server whose database and Redis nobody else writes to. */
export const startOriginsScene = (env: Record<string, string> = {}): Promise<Scene> =>
  startScene({
    counts: { server: 1, workers: 0 },
    hasOwnRedis: true,
    env: {
      NEXTAUTH_URL: LISTED,
      CAPTCHA_TTL_SECONDS: LONG_SECONDS,
      SMS_CODE_TTL_SECONDS: LONG_SECONDS,
      SMS_COOLDOWN_SECONDS: LONG_SECONDS,
      SMS_MAX_PER_IP_HOUR: '1000',
      ...env,
    },
  });
