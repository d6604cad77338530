import 'server-only';
import {
  errorData,
  handOverSession,
  loginWithPassword,
  loginWithSmsCode,
  type RequestFacts,
  type SessionToken,
  type SignedIn,
} from '@menjin/api';
import { type AppErrorCode, LoginWithPasswordInput, LoginWithSmsCodeInput } from '@menjin/contract';
import { cookies } from 'next/headers';
import type { NextAuthOptions, User } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { webDeps } from './deps.ts';
import { setOwnCookie } from './set-own-cookie.ts';
import { webRequestFacts } from './web-request-facts.ts';

/** Told of what failed on our side. */
export type OnFailure = (error: unknown) => void;

export type SignedInUser = User & { sessionToken: SessionToken };

const PASSWORD_FIELDS = { identifier: {}, kind: {}, password: {}, remembered: {} };
const SMS_CODE_FIELDS = { mobile: {}, challengeId: {}, code: {}, password: {}, remembered: {} };

// Ways in which whoever signs in was wrong; what else happens is a failure to be told.
const REFUSALS: ReadonlySet<AppErrorCode> = new Set([
  'CREDENTIALS_WRONG',
  'INVALID_INPUT',
  'CODE_WRONG',
  'CODE_EXPIRED',
  'PASSWORD_WRONG',
]);

/** next-auth's own sign-in, by the same rules as that of the pages. */
export function nextAuthProviders(onFailure: OnFailure): NextAuthOptions['providers'] {
  const { deps } = webDeps();
  return [
    CredentialsProvider({
      credentials: PASSWORD_FIELDS,
      authorize: (posted, request) =>
        authorize(request, onFailure, (facts) => {
          const input = LoginWithPasswordInput.parse(typed(PASSWORD_FIELDS, posted));
          return loginWithPassword(deps, facts, input);
        }),
    }),
    CredentialsProvider({
      id: 'sms-code',
      credentials: SMS_CODE_FIELDS,
      authorize: (posted, request) =>
        authorize(request, onFailure, (facts) => {
          const input = LoginWithSmsCodeInput.parse(typed(SMS_CODE_FIELDS, posted));
          return loginWithSmsCode(deps, facts, input);
        }),
    }),
  ];
}

/** Of a posted form those fields that a login has; what is left empty is not there. */
function typed(wanted: object, posted: Record<string, string | undefined> = {}) {
  const isFilled = ([name, value]: [string, string | undefined]) => name in wanted && value !== '';
  const fields = Object.fromEntries(Object.entries(posted).filter(isFilled));
  return { ...fields, remembered: fields['remembered'] === 'true' };
}

async function authorize(
  request: { headers?: Record<string, string> | undefined },
  onFailure: OnFailure,
  login: (facts: RequestFacts) => Promise<SignedIn>,
): Promise<SignedInUser | null> {
  const facts = webRequestFacts(new Headers(request.headers), { mustBeJson: true });
  try {
    const signedIn = await login(facts);
    // Its own cookie for the new session next-auth sets itself.
    const { sessionCookies } = webDeps().deps;
    const jar = await cookies();
    await handOverSession(
      {
        deps: webDeps().deps,
        request: facts,
        setCookie: (cookie) => {
          if (cookie.name !== sessionCookies.name) setOwnCookie(jar, cookie);
        },
      },
      signedIn,
    );
    return { id: String(signedIn.account.id), sessionToken: signedIn.token };
  } catch (error) {
    // next-auth puts the message into a URL: a code of our catalogue, never an inner text.
    const { appCode } = errorData(error);
    if (REFUSALS.has(appCode)) return null;
    onFailure(error);
    throw new Error(appCode, { cause: error });
  }
}
