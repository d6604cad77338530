import { insertAccount } from '../insert-account.ts';
import type { PageState, Visit } from '../page-state.ts';
import { statesFor } from '../states-of.ts';
import { at, openForm, submit, submitInVain } from '../steps.ts';

const staff = statesFor({ visitor: 'staff', isConfirmed: true });

const [USERS, USER, ACTIONS] = ['/staff/users', '/staff/users/[id]', '/staff/actions'] as const;

/** What staff has done, and how many hours ago. */
const DONE = [
  ['sending-resumed', 3],
  ['numbers-blocked', 4],
  ['sending-paused', 5],
  ['user-enabled', 30],
  ['mobile-revealed', 31],
  ['user-disabled', 50],
] as const;

export const staffUserStates: readonly PageState[] = [
  staff(USERS, 'staff-users', 'All accounts, the newest first.', withUsers),
  staff(USERS, 'staff-users-error', 'No account was asked for.', at(`${USERS}?search=1`)),
  staff(
    USERS,
    'staff-users-empty',
    'No account is like that.',
    at(`${USERS}?search=nobody_at_all`),
  ),
  staff(USER, 'staff-user', 'Of somebody who uses it.', openUser()),
  staff(USER, 'staff-user-self', 'Their own.', openOwn),
  staff(USER, 'staff-user-disabled', 'Just disabled.', openDisabled),
  staff(`${USER}/disable`, 'staff-disable', 'As it opens.', openUser('/disable')),
  staff(`${USER}/disable`, 'staff-disable-errors', 'Sent without a reason.', disablingInVain),
  staff(`${USER}/enable`, 'staff-enable', 'As it opens.', openUser('/enable')),
  staff(`${USER}/end-sessions`, 'staff-end-sessions', 'As it opens.', openUser('/end-sessions')),
  staff(`${USER}/reveal`, 'staff-reveal', 'Before a number is shown.', openUser('/reveal')),
  staff(`${USER}/reveal`, 'staff-revealed', 'The number.', revealing),
  staff(ACTIONS, 'staff-actions', 'What was done, the newest first.', withActions),
  staff(ACTIONS, 'staff-actions-error', 'No id was asked for.', at(`${ACTIONS}?by=me`)),
  staff(ACTIONS, 'staff-actions-empty', 'Nothing is like that.', at(`${ACTIONS}?by=2147483647`)),
  {
    ...staff('/staff/not-found', 'staff-not-found', 'For whoever is no member of staff.'),
    visitor: 'user',
    open: at('/staff'),
  },
];

async function withUsers(visit: Visit) {
  await insertAccount(visit, { lastUsedDaysAgo: 40 });
  await visit.query('UPDATE tb_users SET is_active = false WHERE mobile = $1', [visit.mobile]);
  await visit.page.goto(USERS);
}

function openUser(path = '') {
  return async ({ page, person }: Visit) => {
    const { id } = await person('user');
    await page.goto(`${USERS}/${id}${path}`);
  };
}

async function openOwn({ page, userId }: Visit) {
  await page.goto(`${USERS}/${userId}`);
}

async function openDisabled(visit: Visit) {
  await insertAccount(visit);
  const [user] = await visit.query<{ id: number }>(
    'UPDATE tb_users SET is_active = false WHERE mobile = $1 RETURNING id',
    [visit.mobile],
  );
  await visit.page.goto(`${USERS}/${user?.id}?done=disabled`);
}

async function disablingInVain({ page, person }: Visit) {
  const { id } = await person('user');
  await openForm(page, `${USERS}/${id}/disable`);
  await submitInVain(page);
}

async function revealing({ page, person }: Visit) {
  const { id } = await person('user');
  await openForm(page, `${USERS}/${id}/reveal`);
  await page.locator('#reason').fill('#1024');
  await submit(page);
  await page.locator('main form').waitFor({ state: 'detached' });
}

async function withActions({ page, query, userId, person }: Visit) {
  const { id } = await person('user');
  for (const [action, hoursAgo] of DONE) {
    await query(
      `INSERT INTO staff_actions (id, action, at, staff_id, user_id, numbers, reason, ip_prefix)
      VALUES (gen_random_uuid(), $1, now() - $2 * interval '1 hour', $3, $4, $5, $6, '203.0.113.0/24')`,
      [
        action,
        hoursAgo,
        userId,
        /^(user|mobile)-/.test(action) ? id : null,
        action === 'numbers-blocked' ? '1380013' : null,
        '#1024',
      ],
    );
  }
  await page.goto(`${ACTIONS}?by=${userId}`);
}
