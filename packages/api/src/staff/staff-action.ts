import { maskMobile, normalizeMobile, type StaffActionName } from '@menjin/contract';
import type { ActingStaff } from '../acting-staff.ts';
import { keptWhereabouts } from '../audit-facts.ts';
import type { Deps } from '../context.ts';
import type { StaffActionFacts } from '../ports.ts';
import { maskNumbers } from './mask-numbers.ts';

/** What was done, why, and to whom. */
type Done = {
  action: StaffActionName;
  reason?: string;
  userId?: number;
  /** How the numbers begin. */
  prefix?: string;
  messageId?: string;
};

/** An action as it is kept: of a whole number what is left when it is masked. */
export function staffAction(
  { clock }: Pick<Deps, 'clock'>,
  staff: Pick<ActingStaff, 'id' | 'ip'> | null,
  { action, reason, userId, prefix, messageId }: Done,
): StaffActionFacts {
  return {
    action,
    at: clock.now(),
    staffId: staff?.id ?? null,
    userId: userId ?? null,
    numbers: prefix === undefined ? null : maskedPrefix(prefix),
    messageId: messageId ?? null,
    reason: reason === undefined ? null : maskNumbers(reason),
    ipPrefix: keptWhereabouts({ ip: staff?.ip ?? null, userAgent: null }).ipPrefix,
  };
}

const maskedPrefix = (prefix: string) =>
  normalizeMobile(prefix) === null ? prefix : maskMobile(prefix);
