import type { SmsNotice, SmsPurpose } from '@menjin/contract';
import { askerNetworks } from '../asker-networks.ts';
import type { Allowance } from '../ports.ts';
import { PRICE_UNITS } from '../price-units.ts';
import type { Settings } from '../settings.ts';
import { budgetDate } from './budget-day.ts';
import { smsPrice } from './sms-price.ts';

const HOUR_SECONDS = 60 * 60;
const DAY_SECONDS = 24 * HOUR_SECONDS;
const ONE_AN_HOUR = { windowSeconds: HOUR_SECONDS, amount: 1 };
// What a country that is open but not listed may get in an hour.
const UNLISTED_COUNTRY_MAXIMUM = 50;
// The numbers that differ in their last four digits alone.
const PREFIX_DIGITS_LEFT = 4;

const HAS_RESERVE: ReadonlySet<SmsPurpose> = new Set(['login', 'reset', 'confirm']);

export type SmsLimit = Allowance & {
  name:
    | 'guesses'
    | 'account'
    | 'mobile-day'
    | 'mobile-hour'
    | 'notice'
    | 'ip'
    | 'prefix'
    | 'country'
    | 'hour'
    | 'spend';
  /** Whom it concerns, as an operator may read it: no full number. */
  subject: string;
};

export type SmsToCount = {
  mobile: string;
  callingCode: string;
  ip: string | null;
  purpose: SmsPurpose;
  /** Who asks, where only somebody signed in may. */
  userId: number | null;
};

/** Everything that one message counts against: the narrowest first, since the first that is used up is told. */
export function smsLimits(settings: Settings, message: SmsToCount, at: Date): SmsLimit[] {
  return [
    ...limitsOfMobile(settings, message),
    ...limitsOfAsker(settings, message),
    ...limitsOfCountry(settings, message),
    ...limitsOfAll(settings, message, at),
  ];
}

function limitsOfMobile(settings: Settings, { mobile }: SmsToCount): SmsLimit[] {
  const prefix = mobile.slice(0, -PREFIX_DIGITS_LEFT);
  return [
    guessesLeft(settings, mobile),
    {
      name: 'mobile-day',
      subject: prefix,
      key: `sms:mobile-day:${mobile}`,
      maximum: settings.smsMaxPerMobileDay,
      windowSeconds: DAY_SECONDS,
      amount: 1,
    },
    {
      name: 'mobile-hour',
      subject: prefix,
      key: `sms:mobile-hour:${mobile}`,
      maximum: settings.smsMaxPerMobileHour,
      ...ONE_AN_HOUR,
    },
    prefixLimit(settings, mobile),
  ];
}

/** What the neighbours of a number may get together. */
export function prefixLimit(settings: Settings, mobile: string): SmsLimit {
  const prefix = mobile.slice(0, -PREFIX_DIGITS_LEFT);
  return {
    name: 'prefix',
    subject: prefix,
    key: `sms:prefix:${prefix}`,
    maximum: settings.smsMaxPerPrefixHour,
    ...ONE_AN_HOUR,
  };
}

function limitsOfAsker(settings: Settings, { ip, userId }: SmsToCount): SmsLimit[] {
  const ofNetworks = networkLimits(settings, ip);
  return userId === null ? ofNetworks : [accountLimit(settings, userId), ...ofNetworks];
}

/** What may be asked for from one address, and from all of its site. */
export function networkLimits(settings: Settings, ip: string | null): SmsLimit[] {
  return askerNetworks(ip).map(({ network, clients }) => ({
    name: 'ip',
    subject: network,
    key: `sms:ip:${network}`,
    maximum: settings.smsMaxPerIpHour * clients,
    ...ONE_AN_HOUR,
  }));
}

/** An account is no licence to send messages to anybody. */
const accountLimit = (settings: Settings, userId: number): SmsLimit => ({
  name: 'account',
  subject: String(userId),
  key: `sms:account:${userId}`,
  maximum: settings.smsMaxPerMobileHour,
  ...ONE_AN_HOUR,
});

/** The first country that is open is home: it has the whole hour, unless it is given less. */
function limitsOfCountry(settings: Settings, { callingCode }: SmsToCount): SmsLimit[] {
  const given = settings.smsMaxPerCountryHour[callingCode];
  if (given === undefined && callingCode === settings.mobileCountryCodes[0]) return [];
  return [
    {
      name: 'country',
      subject: `+${callingCode}`,
      key: `sms:country:${callingCode}`,
      maximum: given ?? UNLISTED_COUNTRY_MAXIMUM,
      ...ONE_AN_HOUR,
    },
  ];
}

function limitsOfAll(settings: Settings, message: SmsToCount, at: Date): SmsLimit[] {
  const { hour } = sendingTotals(settings, at);
  // People who have an account are not locked out by those who make new ones.
  const makesAccounts = message.purpose === 'login' && settings.smsLoginRegisters;
  const hasReserve = !makesAccounts && HAS_RESERVE.has(message.purpose);
  return [
    {
      name: 'hour',
      subject: 'all',
      ...hour,
      maximum: hour.maximum + (hasReserve ? settings.smsReservePerHour : 0),
      amount: 1,
    },
    spendLimit(settings, message, { hasReserve, at }),
  ];
}

function spendLimit(
  settings: Settings,
  { callingCode }: Pick<SmsToCount, 'callingCode'>,
  { hasReserve, at }: { hasReserve: boolean; at: Date },
): SmsLimit {
  const { day, spend } = sendingTotals(settings, at);
  const reserve = Math.round(settings.smsDailyReserve * PRICE_UNITS);
  return {
    name: 'spend',
    subject: day,
    ...spend,
    maximum: spend.maximum + (hasReserve ? reserve : 0),
    amount: smsPrice(settings, callingCode),
  };
}

/** What tells an owner of a change counts against the budget, and against itself. */
export function noticeLimits(
  settings: Settings,
  notice: Pick<SmsToCount, 'mobile' | 'callingCode'> & { kind: SmsNotice },
  at: Date,
): SmsLimit[] {
  const prefix = notice.mobile.slice(0, -PREFIX_DIGITS_LEFT);
  return [
    {
      name: 'notice',
      subject: prefix,
      key: `sms:notice:${notice.mobile}`,
      maximum: settings.smsMaxPerMobileDay,
      windowSeconds: DAY_SECONDS,
      amount: 1,
    },
    // Who owns many numbers makes no flood of changes either.
    {
      name: 'notice',
      subject: prefix,
      key: `sms:notice-prefix:${prefix}`,
      maximum: settings.smsMaxPerPrefixHour,
      ...ONE_AN_HOUR,
    },
    // An address may be new without a password or a code: the reserve is for what needs one.
    spendLimit(settings, notice, { hasReserve: notice.kind !== 'notice-address', at }),
  ];
}

/** What all messages together may be in an hour and cost in a day, without the reserves. */
export function sendingTotals(
  settings: Settings,
  at: Date,
): { day: string; hour: Allowance; spend: Allowance } {
  const day = budgetDate(settings.smsBudgetTimeZone, at);
  return {
    day,
    hour: {
      key: 'sms:hour',
      maximum: settings.smsMaxPerHour,
      windowSeconds: HOUR_SECONDS,
      amount: 0,
    },
    spend: {
      key: `sms:spend:${day}`,
      maximum: Math.round(settings.smsDailyBudget * PRICE_UNITS),
      // The key is the day's own; the window only has to hold all of it.
      windowSeconds: 2 * DAY_SECONDS,
      amount: 0,
    },
  };
}

/** A guess at a number's codes. */
export function guessLimit(settings: Settings, mobile: string): SmsLimit {
  return {
    name: 'guesses',
    subject: mobile.slice(0, -PREFIX_DIGITS_LEFT),
    key: `sms:guesses:${mobile}`,
    maximum: settings.smsMaxWrongPerMobileHour,
    windowSeconds: HOUR_SECONDS,
    amount: 1,
  };
}

/** Counts no guess, and is refused where none is left: a code for nobody to use is not sent. */
function guessesLeft(settings: Settings, mobile: string): SmsLimit {
  const limit = guessLimit(settings, mobile);
  return { ...limit, maximum: limit.maximum - 1, amount: 0 };
}

/** Numbers of developers, in the sandbox alone, which spare every limit. */
export function isTestNumber(settings: Pick<Settings, 'smsTestNumbers'>, mobile: string): boolean {
  return settings.smsTestNumbers.some((beginning) => mobile.startsWith(beginning));
}
