import type { StaffActionFacts } from '../ports.ts';

/** Something that a member of staff did, changed as a test wants it. */
export function newStaffAction(change: Partial<StaffActionFacts> = {}): StaffActionFacts {
  return {
    action: 'sending-paused',
    at: new Date('2026-11-22T08:00:00Z'),
    staffId: 7,
    userId: null,
    numbers: null,
    messageId: null,
    reason: 'why',
    ipPrefix: '203.0.113.0/24',
    ...change,
  };
}
