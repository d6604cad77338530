import { expect, test } from 'vitest';
import { ExistingStaffInput, NewStaffInput } from './staff-grant.ts';

test('an operator may give the names that others cannot have', () => {
  const given = { username: 'admin', password: 'correct horse' };
  expect(NewStaffInput.parse(given)).toEqual(given);
});

test.for([{}, { username: 'Alice_1', mobile: '13800138000' }, { mobile: '138' }])(
  'does not take %j for an account',
  (input) => {
    expect(ExistingStaffInput.safeParse(input).success).toBe(false);
  },
);
