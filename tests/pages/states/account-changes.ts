import { insertAccount } from '../insert-account.ts';
import type { PageState, Visit } from '../page-state.ts';
import { statesFor } from '../states-of.ts';
import { fill, getCode, openForm, receivedCode, submitEmpty, submitInVain } from '../steps.ts';

const change = statesFor({ visitor: 'user', isConfirmed: true });

const [PASSWORD, MOBILE, EMAIL, DELETE] = [
  '/account/password',
  '/account/mobile',
  '/account/email',
  '/account/delete',
] as const;

export const accountChangeStates: readonly PageState[] = [
  change(PASSWORD, 'password', 'As it opens.'),
  change(PASSWORD, 'password-errors', 'Sent with nothing in it.', submitEmpty(PASSWORD)),
  change(PASSWORD, 'password-wrong', 'The old password was wrong.', withWrongPassword),
  change(MOBILE, 'mobile', 'As it opens.'),
  { ...change(MOBILE, 'mobile-first', 'Of an account without number.'), visitor: 'bare' },
  change(MOBILE, 'mobile-errors', 'Sent with nothing in it.', submitEmpty(MOBILE)),
  change(MOBILE, 'mobile-sent', 'The code is on its way.', withCodeSent),
  change(MOBILE, 'mobile-taken', 'The number has another account.', withTakenNumber),
  { ...change(EMAIL, 'email', 'As it opens.'), visitor: 'newcomer' },
  change(EMAIL, 'email-errors', 'Sent with half an address.', withHalfAnAddress),
  { ...change(EMAIL, 'email-unverified', 'The link was not followed yet.'), visitor: 'bare' },
  change(DELETE, 'delete', 'As it opens.'),
  change(DELETE, 'delete-errors', 'Sent without a tick.', submitEmpty(DELETE)),
  { ...change('/account/deleted', 'deleted', 'What is left.'), visitor: 'nobody' },
];

async function withWrongPassword({ page }: Visit) {
  const newPassword = 'four quite short words';
  await openForm(page, PASSWORD);
  await fill(page, {
    currentPassword: 'wrong horse',
    newPassword,
    repeatedPassword: newPassword,
  });
  await submitInVain(page);
}

async function withCodeSent({ page, mobile }: Visit) {
  await openForm(page, MOBILE);
  await fill(page, { mobile });
  await getCode(page);
}

async function withTakenNumber(visit: Visit) {
  await withCodeSent(visit);
  const code = await receivedCode(visit);
  await insertAccount(visit);
  await fill(visit.page, { code });
  await submitInVain(visit.page);
}

async function withHalfAnAddress({ page }: Visit) {
  await openForm(page, EMAIL);
  await fill(page, { email: 'wang@' });
  await submitInVain(page);
}
