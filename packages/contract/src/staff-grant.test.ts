import { expect, test } from 'vitest';
import { NewStaffInput } from './staff-grant.ts';

test('an operator may give the names that others cannot have', () => {
  const given = { username: 'admin', password: 'correct horse' };
  expect(NewStaffInput.parse(given)).toEqual(given);
});
