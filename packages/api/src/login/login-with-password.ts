import { accountIdentifier, type LoginWithPasswordInput } from '@menjin/contract';
import { AppError } from '../app-error.ts';
import type { Client, Deps } from '../context.ts';
import { standingOfMobile } from '../is-mobile-idle.ts';
import { type SignedIn, startSession } from '../session/start-session.ts';
import { type ProveByPasswordDeps, proveByPassword } from './prove-by-password.ts';

/**
 * Signs an account in. Unknown names, wrong passwords and disabled accounts cost
 * the same work and get the same answer.
 *
 * @throws AppError SERVICE_BUSY, TOO_MANY_FAILURES, TRY_LATER, CREDENTIALS_WRONG
 */
export async function loginWithPassword(
  deps: ProveByPasswordDeps & Pick<Deps, 'sessions'>,
  client: Client,
  input: LoginWithPasswordInput,
): Promise<SignedIn & { username: string }> {
  const account = await proveByPassword(deps, client, accountIdentifier(input), input.password);
  if (account === null) throw new AppError('CREDENTIALS_WRONG');
  const { remembered } = input;
  const mobile = standingOfMobile(deps, account);
  const login = { remembered, event: 'signed-in', mobile } as const;
  return { ...(await startSession(deps, client, account, login)), username: account.username };
}
