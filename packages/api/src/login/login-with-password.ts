import { type LoginWithPasswordInput, parseIdentifier } from '@menjin/contract';
import { AppError } from '../app-error.ts';
import type { Deps, RequestFacts } from '../context.ts';
import { newSession } from '../session/new-session.ts';
import type { SessionToken } from '../session-token.ts';

/**
 * Signs an account in. Unknown names, wrong passwords and disabled accounts cost
 * the same work and get the same answer.
 *
 * @throws AppError SERVICE_BUSY, CREDENTIALS_WRONG
 */
export async function loginWithPassword(
  deps: Pick<Deps, 'accounts' | 'clock' | 'passwords' | 'sessions' | 'settings'>,
  request: Pick<RequestFacts, 'ip' | 'userAgent'>,
  input: LoginWithPasswordInput,
): Promise<{ userId: number; token: SessionToken }> {
  const { account, isRight } = await deps.passwords.withSlot(async (slot) => {
    const found = await deps.accounts.find(parseIdentifier(input.identifier));
    const matches = await slot.verify(input.password, found?.passwordHash ?? null);
    return { account: found, isRight: matches };
  });
  if (account === null || !isRight || !account.isActive) throw new AppError('CREDENTIALS_WRONG');

  const { token, session } = newSession(deps, request, input.remembered);
  await deps.sessions.create(account.id, session);
  return { userId: account.id, token };
}
