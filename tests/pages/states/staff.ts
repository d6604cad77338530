import { spendSearches } from '../../e2e/setup/spend-searches.ts';
import { keepMessage, keepMessages } from '../keep-messages.ts';
import type { PageState, Visit } from '../page-state.ts';
import { statesFor } from '../states-of.ts';
import { at, fill, openForm, submitEmpty, submitInVain } from '../steps.ts';

const staff = statesFor({ visitor: 'staff', isConfirmed: true });

const SENDING = '/staff/sending';
const MESSAGE = '/staff/messages/[id]';

export const staffStates: readonly PageState[] = [
  staff('/staff', 'staff', 'The last 24 hours.', overTheDay),
  staff('/staff', 'staff-month', 'The last 30 days.', overTheMonth),
  staff('/staff', 'staff-values', 'What the charts show, in numbers.', inNumbers),
  staff('/staff/messages', 'staff-messages', 'What became of every message.', withMessages),
  staff(
    '/staff/messages',
    'staff-messages-error',
    'No number was asked for.',
    at('/staff/messages?mobile=abc'),
  ),
  staff(
    '/staff/messages',
    'staff-messages-empty',
    'No message is like that.',
    at('/staff/messages?mobile=19900000000'),
  ),
  staff(
    '/staff/messages',
    'staff-messages-limit',
    'Too many numbers were searched for.',
    afterTooManySearches,
  ),
  staff(MESSAGE, 'staff-message', 'One message.', openMessage('')),
  staff(
    `${MESSAGE}/reveal`,
    'staff-message-reveal',
    'Before its number is shown.',
    openMessage('/reveal'),
  ),
  staff(SENDING, 'staff-sending', 'Nothing is stopped.'),
  staff(SENDING, 'staff-sending-blocks', 'Some numbers are blocked.', withBlocks),
  staff(SENDING, 'staff-sending-done', 'Just resumed.', at(`${SENDING}?done=resumed`)),
  staff(`${SENDING}/pause`, 'staff-pause', 'As it opens.'),
  staff(
    `${SENDING}/pause`,
    'staff-pause-errors',
    'Sent without a reason.',
    submitEmpty(`${SENDING}/pause`),
  ),
  staff(`${SENDING}/resume`, 'staff-resume', 'As it opens.'),
  staff(`${SENDING}/reset`, 'staff-reset', 'As it opens.'),
  staff(`${SENDING}/block`, 'staff-block', 'As it opens.'),
  staff(`${SENDING}/block`, 'staff-block-errors', 'Sent with half a number.', blockingTooMuch),
  staff(`${SENDING}/unblock`, 'staff-unblock', 'As it opens.', unblocking),
];

async function overTheDay(visit: Visit) {
  await keepMessages(visit, { unit: 'hour', periods: 24 });
  await visit.page.goto('/staff');
}

async function overTheMonth(visit: Visit) {
  // Another test counts its own messages of the seventeenth day.
  await keepMessages(visit, { unit: 'day', periods: 16 });
  await visit.page.goto('/staff?range=month');
}

async function inNumbers(visit: Visit) {
  await overTheDay(visit);
  for (const summary of await visit.page.locator('main summary').all()) await summary.click();
}

async function withMessages(visit: Visit) {
  await keepMessages(visit, { unit: 'hour', periods: 6 });
  await visit.page.goto('/staff/messages');
}

async function afterTooManySearches({ page, query, userId }: Visit) {
  await spendSearches(query, userId);
  await page.goto('/staff/messages?mobile=1990000');
  // The same member of staff opens the other states.
  await query('DELETE FROM counters WHERE key = $1', [`staff:searches:${userId}`]);
}

function openMessage(path: '' | '/reveal') {
  return async ({ page, query }: Visit) => {
    const id = await keepMessage({ query }, { number: 27, ago: '2 hours' });
    await page.goto(`/staff/messages/${id}${path}`);
  };
}

async function withBlocks(visit: Visit) {
  await block(visit);
  await visit.page.goto(SENDING);
}

async function unblocking(visit: Visit) {
  const since = await block(visit);
  await visit.page.goto(`${SENDING}/unblock?${new URLSearchParams({ since, place: '0' })}`);
}

/** Blocks a hundred numbers that nobody has; answers since when. */
async function block({ query, mobile, userId }: Visit): Promise<string> {
  const since = new Date();
  await query(
    'INSERT INTO sms_blocks (prefix, reason, created_at, created_by) VALUES ($1, $2, $3, $4)',
    [mobile.slice(0, -2), '#1024', since, userId],
  );
  return since.toISOString();
}

async function blockingTooMuch({ page }: Visit) {
  await openForm(page, `${SENDING}/block`);
  await fill(page, { prefix: '1' });
  await submitInVain(page);
}
