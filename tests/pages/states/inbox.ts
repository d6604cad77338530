import { randomUUID } from 'node:crypto';
import { composeEmail, composeSmsText } from '@menjin/sms';
import type { PageState, Visit } from '../page-state.ts';
import { statesOf } from '../states-of.ts';
import { at } from '../steps.ts';

const inbox = statesOf('/dev/inbox', 'nobody');

export const inboxStates: readonly PageState[] = [
  inbox('inbox', 'A code and a mail have arrived.', withMessages),
  inbox('inbox-of-one', 'What went to one number.', ofOneNumber),
  inbox('inbox-empty', 'Nothing went to a number yet.', ofNothing),
  inbox('inbox-unknown', 'Asked for what is no number.', at('/dev/inbox?to=menjin')),
];

const signature = '门禁';

async function withMessages(visit: Visit) {
  await keepCode(visit);
  await keepMail(visit);
  await visit.page.goto('/dev/inbox');
}

async function ofOneNumber(visit: Visit) {
  await keepCode(visit);
  await ofNothing(visit);
}

async function ofNothing({ page, mobile }: Visit) {
  await page.goto(`/dev/inbox?to=${mobile}`);
}

async function keepCode({ query, mobile }: Pick<Visit, 'query' | 'mobile'>) {
  const code = '204816';
  const text = composeSmsText({
    signature,
    purpose: 'register',
    code,
    expiresInMinutes: 5,
    host: 'accounts.example.com',
  });
  await keep(query, { to: mobile, purpose: 'register', text, code });
}

async function keepMail({ stack, query, mobile }: Visit) {
  const now = new Date();
  const { subject, text } = composeEmail({
    kind: 'verify-address',
    signature,
    origin: stack.web,
    token: '4Wq1mJ2cT8uXn0bRkS7yEw',
    createdAt: now,
    expiresAt: now,
  });
  const to = `${mobile}@example.com`;
  await keep(query, { to, purpose: 'verify-address', text: `${subject}\n\n${text}`, code: '' });
}

async function keep(
  query: Visit['query'],
  message: { to: string; purpose: string; text: string; code: string },
) {
  const { to, purpose, text, code } = message;
  await query(
    `INSERT INTO sandbox_messages (id, "to", purpose, text, code, at)
    VALUES ($1, $2, $3, $4, $5, now())`,
    [randomUUID(), to, purpose, text, code],
  );
}
