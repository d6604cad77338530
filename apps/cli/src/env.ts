import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';

// The one reader of process.env in this process.

const CHECKOUT = path.resolve(import.meta.dirname, '../../..');

/** What a command works with, and whether it is that of a running `pnpm dev`. */
export type Environment = {
  variables: Record<string, string | undefined>;
  isOfDev: boolean;
};

/**
 * The environment as it is; together with what `pnpm dev` wrote down where it names no database,
 * or that very one. Null where there is neither.
 */
export function findEnvironment(): Environment | null {
  const own = Object.fromEntries(
    // Set to nothing is not set: that is how compose files and shells leave a variable out.
    Object.entries(process.env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const { DATABASE_URL: database, MENJIN_STATE_DIRECTORY: state = '.menjin' } = own;
  const file = path.resolve(CHECKOUT, state, 'dev.env');
  const ofDev = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : null;
  if (ofDev !== null && (database === undefined || database === ofDev['DATABASE_URL']))
    return { variables: { ...ofDev, ...own }, isOfDev: true };
  return database === undefined ? null : { variables: own, isOfDev: false };
}

/** As a terminal is set: Chinese where it says so, else English. */
export function terminalLocale(): 'zh-CN' | 'en' {
  const set = ['LC_ALL', 'LC_MESSAGES', 'LANG'].map((name) => process.env[name]);
  const [first = ''] = set.filter((value) => value !== undefined && value !== '');
  return /^zh(?![a-z])/i.test(first) ? 'zh-CN' : 'en';
}
