import type { ActingStaff } from '../acting-staff.ts';
import type { TestDeps } from './create-test-deps.ts';

/** A member of staff who has just confirmed who they are, changed as a test wants it. */
export function testStaff(deps: TestDeps, change: Partial<ActingStaff> = {}): ActingStaff {
  const confirmedAt = deps.clock.now();
  return { id: 7, isSuperuser: false, confirmedAt, ip: '203.0.113.7', ...change };
}
