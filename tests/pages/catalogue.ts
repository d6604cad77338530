import type { PageState } from './page-state.ts';
import { accountStates } from './states/account.ts';
import { accountChangeStates } from './states/account-changes.ts';
import { confirmStates } from './states/confirm.ts';
import { forgotStates } from './states/forgot.ts';
import { inboxStates } from './states/inbox.ts';
import { loginStates } from './states/login.ts';
import { registerStates } from './states/register.ts';
import { smallPageStates } from './states/small-pages.ts';
import { staffStates } from './states/staff.ts';
import { staffUserStates } from './states/staff-users.ts';

/**
 * Every page of apps/web in every state it can be in. Whoever looks at all of them, a test
 * or somebody who takes pictures, walks through this list.
 */
export const catalogue: readonly PageState[] = [
  ...registerStates,
  ...loginStates,
  ...forgotStates,
  ...accountStates,
  ...confirmStates,
  ...accountChangeStates,
  ...smallPageStates,
  ...inboxStates,
  ...staffStates,
  ...staffUserStates,
];
