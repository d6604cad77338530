import type { LocalSecrets } from './local-secrets.ts';
import type { DataServices } from './start-data-services.ts';

// Where a front end of another project runs that was made for this kind of back end.
const DEFAULT_ORIGINS = [
  'http://127.0.0.1:8080',
  'http://localhost:8080',
  'http://www.meiduo.site:8080',
  'http://www.meiduo.site:8000',
];

/** Who calls from a browser, besides the pages themselves. */
export type Callers = {
  servers: readonly string[];
  storefront: string | null;
  /** Let in because whoever runs the sandbox asked for it. */
  ownOrigins: readonly string[];
};

/** What every app of a sandbox gets in its environment, whatever stood there before. */
export function sandboxEnv(
  secrets: LocalSecrets,
  data: DataServices,
  webs: readonly string[],
  callers: Callers = { servers: [], storefront: null, ownOrigins: [] },
): Record<string, string> {
  const [web = ''] = webs;
  return {
    ...secrets,
    SANDBOX: '1',
    SMS_GATEWAY: 'sandbox',
    DATABASE_URL: data.databaseUrl,
    UPSTASH_REDIS_REST_URL: data.redisUrl,
    UPSTASH_REDIS_REST_TOKEN: data.redisToken,
    NEXTAUTH_URL: web,
    ALLOWED_ORIGINS: allowedOrigins(webs, callers).join(','),
    // Whoever reaches a sandbox sits on this machine, and may play any client.
    TRUSTED_PROXIES: '127.0.0.1/32,::1/128',
    SMS_TEST_NUMBERS: '1929999',
    NEXT_TELEMETRY_DISABLED: '1',
  };
}

/**
 * Everything of the stack under both of its names, since a page at `localhost` calls `localhost`;
 * that of NEXTAUTH_URL is allowed anyway.
 */
function allowedOrigins(
  webs: readonly string[],
  { servers, storefront, ownOrigins }: Callers,
): string[] {
  // A server's own page about the API calls it, too.
  const own = [...webs, ...servers, ...(storefront === null ? [] : [storefront])];
  const byName = own.map((address) => address.replace('127.0.0.1', 'localhost'));
  const origins = new Set([...own, ...byName, ...DEFAULT_ORIGINS, ...ownOrigins]);
  return [...origins].filter((origin) => origin !== webs[0]);
}
