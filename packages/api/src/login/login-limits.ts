import { createHash } from 'node:crypto';
import type { AccountIdentifier } from '@menjin/contract';
import { askerNetworks } from '../asker-networks.ts';
import type { Allowance } from '../ports.ts';
import type { Settings } from '../settings.ts';

const QUARTER_SECONDS = 15 * 60;
const HOUR_SECONDS = 60 * 60;
const DAY_SECONDS = 24 * HOUR_SECONDS;

export type LoginLimit = Allowance & {
  name: 'login-account' | 'login-account-day' | 'login-ip';
  /** Whom it concerns, as an operator may read it. */
  subject: string;
};

/** Whose password is guessed at: an account, or a name that has none. */
export type Guessed = { id: number } | AccountIdentifier;

/** Everything that one guess at a password counts against, the account first. */
export function loginLimits(settings: Settings, guessed: Guessed, ip: string | null): LoginLimit[] {
  return [...accountLimits(settings, guessed), ...networkLimits(settings, ip)];
}

/** One counter however the account is named; names that nobody has are counted alike. */
export function accountLimits(settings: Settings, guessed: Guessed): LoginLimit[] {
  const who = 'id' in guessed ? String(guessed.id) : hashOf(guessed);
  return [
    {
      name: 'login-account',
      subject: who,
      key: `login:account:${who}`,
      maximum: settings.loginMaxFailuresPerAccount,
      windowSeconds: QUARTER_SECONDS,
      amount: 1,
    },
    {
      name: 'login-account-day',
      subject: who,
      key: `login:account-day:${who}`,
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

/** People type passwords where names belong: what was typed is not kept. */
function hashOf({ kind, value }: AccountIdentifier): string {
  return createHash('sha256').update(`${kind}:${value}`).digest('base64url');
}
