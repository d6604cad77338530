import type { LocalSecrets } from './local-secrets.ts';
import type { DataServices } from './start-data-services.ts';

/** What every app of a sandbox gets in its environment, whatever stood there before. */
export function sandboxEnv(
  secrets: LocalSecrets,
  data: DataServices,
  webs: readonly string[],
): Record<string, string> {
  const [web = ''] = webs;
  const byName = webs.map((address) => address.replace('127.0.0.1', 'localhost'));
  return {
    ...secrets,
    SANDBOX: '1',
    SMS_GATEWAY: 'sandbox',
    DATABASE_URL: data.databaseUrl,
    UPSTASH_REDIS_REST_URL: data.redisUrl,
    UPSTASH_REDIS_REST_TOKEN: data.redisToken,
    NEXTAUTH_URL: web,
    ALLOWED_ORIGINS: [...webs.slice(1), ...byName].join(','),
    // Whoever reaches a sandbox sits on this machine, and may play any client.
    TRUSTED_PROXIES: '127.0.0.1/32,::1/128',
    SMS_TEST_NUMBERS: '1929999',
    NEXT_TELEMETRY_DISABLED: '1',
  };
}
