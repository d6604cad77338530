import { usernameKey } from '@menjin/contract';
import { auditFacts } from '../audit-facts.ts';
import { newSession } from '../session/new-session.ts';
import type { SessionToken } from '../session-token.ts';
import { createTestContext, type TestDeps } from './create-test-deps.ts';

/** An account with a first session, as a registration leaves it. */
export async function addTestAccount(
  deps: TestDeps,
  given: { username?: string; mobile?: string; password?: string } = {},
): Promise<{ id: number; token: SessionToken }> {
  const { username = 'Alice_1', mobile = '13800138000', password = 'correct horse' } = given;
  const { request } = createTestContext(deps);
  const { token, session } = newSession(deps, request, { remembered: false });
  const created = await deps.accounts.create(
    {
      username,
      usernameKey: usernameKey(username),
      passwordHash: await deps.passwords.hash(password),
      mobile,
      agreementVersion: '1',
      agreedAt: deps.clock.now(),
    },
    session,
    { audit: auditFacts(deps, request, 'registered') },
  );
  if (typeof created === 'string') throw new Error(created);
  return { id: created.id, token };
}
