import type { PageState, Visit } from '../page-state.ts';
import { statesOf } from '../states-of.ts';
import { at, getCode, openForm, submitEmpty } from '../steps.ts';

const confirm = statesOf('/account/confirm', 'user');

const BY_PASSWORD = '/account/confirm?next=/account/mobile';
const BY_CODE = `${BY_PASSWORD}&by=code`;

export const confirmStates: readonly PageState[] = [
  confirm('confirm', 'As it opens.', at(BY_PASSWORD)),
  confirm('confirm-errors', 'Sent with nothing in it.', submitEmpty(BY_PASSWORD)),
  confirm('confirm-by-code', 'By a code.', at(BY_CODE)),
  confirm('confirm-by-code-errors', 'By a code, which is missing.', submitEmpty(BY_CODE)),
  confirm('confirm-by-code-sent', 'By a code, which is on its way.', withCodeSent),
  {
    ...confirm('confirm-unable', 'Of an account that has neither.', at(BY_PASSWORD)),
    visitor: 'bare',
  },
];

/** To a number that need not wait: that of the account may have had a code just now. */
async function withCodeSent({ page, query, mobile, userId }: Visit) {
  const changeMobile = 'UPDATE tb_users SET mobile = $1 WHERE id = $2';
  const [before] = await query<{ mobile: string }>('SELECT mobile FROM tb_users WHERE id = $1', [
    userId,
  ]);
  await query(changeMobile, [mobile, userId]);
  await openForm(page, BY_CODE);
  await getCode(page);
  await query(changeMobile, [before?.mobile, userId]);
}
