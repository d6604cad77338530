import type { PageState, Visit } from '../page-state.ts';
import { statesOf } from '../states-of.ts';
import { at } from '../steps.ts';
import { untilHydrated } from '../until-hydrated.ts';

const account = statesOf('/account', 'user');

/** What the page says above everything after each change. */
const CHANGES = {
  password: 'The password has been changed.',
  mobile: 'The number has been changed.',
  email: 'A mail to confirm the address is on its way.',
  device: 'A device has been signed out.',
  'other-devices': 'All other devices have been signed out.',
};

export const accountStates: readonly PageState[] = [
  account('account', 'Of somebody who has used it for a while.', at('/account')),
  account('account-activity', 'With all that happened.', withAllActivity),
  { ...account('account-ask', 'Before other devices end.', askToSignOut), isOverlaid: true },
  {
    ...account('account-new', 'Just registered.', at('/account?done=registered')),
    visitor: 'newcomer',
  },
  { ...account('account-bare', 'Taken over as it was.', at('/account')), visitor: 'bare' },
  ...Object.entries(CHANGES).map(([change, about]) =>
    account(`account-done-${change}`, about, at(`/account?done=${change}`)),
  ),
  {
    name: 'other-devices',
    about: 'The same question without script.',
    place: '/account/other-devices',
    visitor: 'user',
    open: at('/account/other-devices'),
  },
];

async function withAllActivity({ page }: Visit) {
  await page.goto('/account');
  await page.locator('main summary').click();
}

async function askToSignOut({ page }: Visit) {
  await page.goto('/account');
  await untilHydrated(page);
  await page.locator('main a[href="/account/other-devices"]').click();
  await page.getByRole('dialog').waitFor();
}
