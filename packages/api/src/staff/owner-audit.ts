import type { AccountEvent } from '@menjin/contract';
import type { Deps } from '../context.ts';
import type { AuditFacts } from '../ports.ts';

type StaffEvent = Extract<AccountEvent, `${string}-by-staff` | `staff-${string}`>;

/** What the owner of an account reads of an action: neither who did it nor from where. */
export function ownerAudit({ clock }: Pick<Deps, 'clock'>, event: StaffEvent): AuditFacts {
  return { event, at: clock.now(), ipPrefix: null, userAgent: null };
}
