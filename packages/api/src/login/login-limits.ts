import { createHash } from 'node:crypto';
import type { AccountIdentifier } from '@menjin/contract';
import { askerNetworks } from '../asker-networks.ts';
import type { Allowance, SeenAccount } from '../ports.ts';
import type { Settings } from '../settings.ts';

const QUARTER_SECONDS = 15 * 60;
const HOUR_SECONDS = 60 * 60;
const DAY_SECONDS = 24 * HOUR_SECONDS;

export type LoginLimit = Allowance & {
  name: 'login-known' | 'login-known-day' | 'login-account' | 'login-account-day' | 'login-ip';
  /** Whom it concerns, as an operator may read it. */
  subject: string;
};

/** Whose password is guessed at: an account, or a name that has none. */
export type Guessed = Pick<SeenAccount, 'id'> | AccountIdentifier;

/**
 * Who guesses. `knownBy` tells them from a stranger: a device where the account was signed
 * in, a live session, a number that was proved.
 */
export type Guesser = { ip: string | null; knownBy: string | null };

/**
 * Everything that one guess at a password counts against, the narrowest first. Who is known
 * has limits of their own: their guesses count against the others, too, and are refused by
 * none of them, so that strangers keep no owner out.
 */
export function loginLimits(settings: Settings, guessed: Guessed, guesser: Guesser): LoginLimit[] {
  const { ip, knownBy } = guesser;
  const shared = [...accountLimits(settings, guessed), ...networkLimits(settings, ip)];
  if (knownBy === null) return shared;
  const [quarter, day] = failureLimits(settings, `login:known:${knownBy}`);
  return [
    { name: 'login-known', subject: 'known', ...quarter },
    { name: 'login-known-day', subject: 'known', ...day },
    ...shared.map((limit) => ({ ...limit, maximum: Number.MAX_SAFE_INTEGER })),
  ];
}

/** One counter however the account is named; names that nobody has are counted alike. */
function accountLimits(settings: Settings, guessed: Guessed): LoginLimit[] {
  const subject = 'id' in guessed ? String(guessed.id) : hashOf(guessed);
  const [quarter, day] = failureLimits(settings, `login:account:${subject}`);
  return [
    { name: 'login-account', subject, ...quarter },
    { name: 'login-account-day', subject, ...day },
  ];
}

function failureLimits(settings: Settings, key: string): [Allowance, Allowance] {
  return [
    {
      key,
      maximum: settings.loginMaxFailuresPerAccount,
      windowSeconds: QUARTER_SECONDS,
      amount: 1,
    },
    {
      key: `${key}:day`,
      maximum: settings.loginMaxFailuresPerAccountDay,
      windowSeconds: DAY_SECONDS,
      amount: 1,
    },
  ];
}

/** One password tried on many accounts is seen here alone. */
function networkLimits(settings: Settings, ip: string | null): LoginLimit[] {
  return askerNetworks(ip).map(({ network, clients }) => ({
    name: 'login-ip',
    subject: network,
    key: `login:ip:${network}`,
    maximum: settings.loginMaxFailuresPerIpHour * clients,
    windowSeconds: HOUR_SECONDS,
    amount: 1,
  }));
}

/** What keeps strangers, and whoever has the number, from guessing on: a recovery begins it anew. */
export function lockingKeys(settings: Settings, account: Pick<SeenAccount, 'id'>): string[] {
  const ofNumber = failureLimits(settings, `login:known:${knownByNumber(account)}`);
  return [...accountLimits(settings, account), ...ofNumber].map(({ key }) => key);
}

/** Whoever has just proved an account's number. */
export const knownByNumber = ({ id }: Pick<SeenAccount, 'id'>) => `number:${id}`;

/** People type passwords where names belong: what was typed is not kept. */
function hashOf({ kind, value }: AccountIdentifier): string {
  return createHash('sha256').update(`${kind}:${value}`).digest('base64url');
}
