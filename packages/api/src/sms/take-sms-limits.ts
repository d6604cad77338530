import type { AppErrorCode } from '@menjin/contract';
import { AppError } from '../app-error.ts';
import type { Deps } from '../context.ts';
import type { TakenAllowances } from '../ports.ts';
import { PRICE_UNITS } from '../price-units.ts';
import { budgetDay } from './budget-day.ts';
import { isTestNumber, type SmsLimit } from './sms-limits.ts';

// Which of the wider limits it was is for the operator to know.
const REFUSALS: Record<SmsLimit['name'], AppErrorCode> = {
  guesses: 'TRY_LATER',
  account: 'TRY_LATER',
  'mobile-day': 'DAILY_LIMIT',
  'mobile-hour': 'SEND_TOO_SOON',
  notice: 'TRY_LATER',
  ip: 'TRY_LATER',
  prefix: 'TRY_LATER',
  country: 'TRY_LATER',
  hour: 'SPEND_LIMIT',
  spend: 'SPEND_LIMIT',
};

const ALARMS: Partial<Record<SmsLimit['name'], string>> = {
  account: 'sms_account_limit',
  prefix: 'sms_prefix_limit',
  country: 'sms_country_limit',
  hour: 'sms_hour_limit',
  spend: 'sms_budget_spent',
};

const WARNING_SHARE = 0.8;

export type TakeSmsLimitsDeps = Pick<Deps, 'alarms' | 'allowances' | 'countRefusal' | 'settings'>;

/**
 * Counts a message against every limit, or against none when one is used up. What
 * was counted stays counted, whatever becomes of the message.
 *
 * @throws AppError SEND_TOO_SOON, DAILY_LIMIT, TRY_LATER, SPEND_LIMIT, each with
 * `retryAfterSeconds`
 */
export async function takeSmsLimits(
  deps: TakeSmsLimitsDeps,
  message: { mobile: string; limits: readonly SmsLimit[]; at: Date },
): Promise<void> {
  if (isTestNumber(deps.settings, message.mobile)) return;
  const { limits, at } = message;
  const taken = await deps.allowances.take(limits, at);
  if (taken.isTaken) await warnOfBudget(deps, limits, taken.totals, at);
  else await refuse(deps, taken, at);
}

async function refuse(
  deps: Pick<Deps, 'alarms' | 'countRefusal' | 'settings'>,
  { refused, retryAfterSeconds }: Extract<TakenAllowances<SmsLimit>, { isTaken: false }>,
  at: Date,
): Promise<never> {
  const { name, subject, maximum } = refused;
  deps.countRefusal(name);
  const event = ALARMS[name];
  if (event !== undefined) {
    const most = name === 'spend' ? maximum / PRICE_UNITS : maximum;
    // The reserve has another maximum, and so an alarm of its own.
    await deps.alarms.raise({ event, facts: { subject, most } }, `${subject}:${most}`, at);
  }
  const untilFree =
    name === 'spend'
      ? budgetDay(deps.settings.smsBudgetTimeZone, at).secondsLeft
      : retryAfterSeconds;
  throw new AppError(REFUSALS[name], { detail: { retryAfterSeconds: untilFree } });
}

/** Told by the one message that crosses the line. */
async function warnOfBudget(
  deps: Pick<Deps, 'alarms' | 'settings'>,
  limits: readonly SmsLimit[],
  totals: readonly number[],
  at: Date,
): Promise<void> {
  const index = limits.findIndex(({ name }) => name === 'spend');
  const [spend, spent] = [limits[index], totals[index]];
  if (spend === undefined || spent === undefined) return;
  const budget = deps.settings.smsDailyBudget;
  const line = WARNING_SHARE * budget * PRICE_UNITS;
  if (spent < line || spent - spend.amount >= line) return;
  const facts = { day: spend.subject, spent: spent / PRICE_UNITS, budget };
  await deps.alarms.raise({ event: 'sms_budget_warning', facts }, `${spend.subject}:${spent}`, at);
}
