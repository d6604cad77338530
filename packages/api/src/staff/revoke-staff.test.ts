import { expect, test } from 'vitest';
import { listActivity } from '../account/list-activity.ts';
import { addTestAccount, createTestDeps } from '../testing/index.ts';
import { grantStaff } from './grant-staff.ts';
import { revokeStaff } from './revoke-staff.ts';

test('whoever is made staff, or is none any more, has no open session left, and reads why', async () => {
  const deps = createTestDeps();
  const { id } = await addTestAccount(deps);
  expect(deps.memory.sessionRows).toHaveLength(1);
  deps.clock.advance(1);
  await grantStaff(deps, { id });
  expect(deps.memory.sessionRows).toEqual([]);
  deps.clock.advance(1);
  expect(await revokeStaff(deps, { id, sparesLast: false })).toBe('demoted');
  expect(deps.memory.users).toMatchObject([{ isStaff: false, isSuperuser: false }]);
  expect(await listActivity(deps, { id })).toMatchObject([
    { event: 'staff-revoked', ipPrefix: null },
    { event: 'staff-granted', ipPrefix: null },
    { event: 'registered' },
  ]);
  const line = { staffId: null, userId: id, reason: null };
  expect(deps.memory.staffRows).toMatchObject([
    { ...line, action: 'staff-granted' },
    { ...line, action: 'staff-revoked' },
  ]);
});

test('what changes nothing is not written down', async () => {
  const deps = createTestDeps();
  const { id } = await addTestAccount(deps);
  expect(await revokeStaff(deps, { id, sparesLast: false })).toBe('is-none');
  await grantStaff(deps, { id });
  expect(await revokeStaff(deps, { id, sparesLast: true })).toBe('is-last');
  expect(deps.memory.staffRows.map(({ action }) => action)).toEqual(['staff-granted']);
});
