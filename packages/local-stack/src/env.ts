// The one reader of process.env in this package.

/** Services that exist already; a local one is started for each that is left out. */
export type ConfiguredServices = {
  databaseUrl?: string | undefined;
  /** An ordinary Redis, to be reached through a local Upstash face. */
  redisUrl?: string | undefined;
  upstash?: { url: string; token: string } | undefined;
};

/** Of what people open in a browser, or call. */
export type Ports = { web: number; server: number; storefront: number };

/** Everything, for the processes that are started. */
export const inheritedEnv = (): NodeJS.ProcessEnv => process.env;

/** Set to nothing is not set: that is how compose files and shells leave a variable out. */
export const setting = (name: string): string | undefined => process.env[name] || undefined;

/** Services to use instead of local ones. */
export function configuredServices(): ConfiguredServices {
  const url = setting('UPSTASH_REDIS_REST_URL');
  const token = setting('UPSTASH_REDIS_REST_TOKEN');
  return {
    databaseUrl: setting('DATABASE_URL'),
    redisUrl: setting('REDIS_URL'),
    upstash: url === undefined || token === undefined ? undefined : { url, token },
  };
}

/** Whether the package manager that runs this came through npx, which then waits for it. */
export const wasRunByNpx = (): boolean => (setting('npm_execpath') ?? '').includes('/_npx/');

/** Origins that whoever runs this wants to be let in, besides those of the stack itself. */
export const ownOrigins = (): string[] =>
  (setting('ALLOWED_ORIGINS') ?? '')
    .split(',')
    .map((origin) => origin.trim())
    .filter((origin) => origin !== '');

// What decides, besides addresses and secrets, how an account is written.
const SETTINGS_OF_COMMANDS = [
  'PASSWORD_PEPPER_ID',
  'PASSWORD_PEPPER_PREVIOUS',
  'PASSWORD_COST',
  'MOBILE_COUNTRY_CODES',
  'SMS_PRICES',
  'AGREEMENT_VERSION',
];

/** Settings of whoever runs the stack that commands beside it have to go by, too. */
export const settingsOfCommands = (): Record<string, string> =>
  Object.fromEntries(
    SETTINGS_OF_COMMANDS.flatMap((name) => {
      const value = setting(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );

/**
 * The ports that `dev` takes when they are free; 0 is any. The third may be left out.
 *
 * @throws when MENJIN_PORTS names no ports
 */
export function wishedPorts(): Ports {
  const text = setting('MENJIN_PORTS') ?? '3000,8000,8080';
  const ports = text.split(',').map((port) => Number(port.trim() || Number.NaN));
  const [web, server, storefront = 8080, ...others] = ports;
  if (!isPort(web) || !isPort(server) || !isPort(storefront) || others.length > 0)
    throw new Error(`MENJIN_PORTS must be three ports such as 3000,8000,8080, not ${text}.`);
  return { web, server, storefront };
}

function isPort(port: number | undefined): port is number {
  return port !== undefined && Number.isInteger(port) && port >= 0 && port <= 65_535;
}
