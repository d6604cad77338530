import 'server-only';
import { type Cookie, endSession, readSession, type SessionToken } from '@menjin/api';
import { headers } from 'next/headers';
import type { NextAuthOptions } from 'next-auth';
import type { JWT } from 'next-auth/jwt';
import { webDeps } from './deps.ts';
import { nextAuthProviders, type OnFailure, type SignedInUser } from './next-auth-providers.ts';
import { webProcess } from './web-process.ts';
import { webRequestFacts } from './web-request-facts.ts';

/**
 * next-auth over the rows of our own sessions table. What it calls a JWT is the
 * opaque token of a row: decoding looks the row up, so that a revoked session is
 * over at the next request, and our own login and next-auth's accept each other.
 * Failures go to `onFailure`, because next-auth takes each for a session that is over.
 */
export function nextAuthOptions(onFailure: OnFailure): NextAuthOptions {
  const { deps, env } = webDeps();
  const { name, clear } = deps.sessionCookies;
  return {
    secret: env.NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: deps.settings.sessionRememberedSeconds },
    useSecureCookies: clear().secure,
    cookies: {
      sessionToken: {
        name,
        options: { httpOnly: true, sameSite: 'lax', path: '/', ...scopeOf(clear()) },
      },
    },
    pages: { signIn: '/login', signOut: '/account', error: '/login' },
    providers: nextAuthProviders(onFailure),
    jwt: {
      encode: ({ token }) => sessionTokenOf(token) ?? '',
      decode: ({ token }) => reporting(onFailure, () => decode(token ?? null)),
    },
    callbacks: {
      jwt({ token, user }) {
        // Only at sign-in is there a user, and with it the new session's token.
        const sessionToken = (user as SignedInUser | undefined)?.sessionToken;
        return sessionToken === undefined ? token : { ...token, sessionToken };
      },
      session({ session, token }) {
        const expires =
          typeof token['expiresAt'] === 'string' ? token['expiresAt'] : session.expires;
        return { ...session, expires, user: { ...session.user, id: token.sub } };
      },
    },
    events: {
      async signOut({ token }) {
        await reporting(onFailure, async () => {
          const facts = webRequestFacts(await headers(), { mustBeJson: true });
          await endSession(deps, facts, sessionTokenOf(token));
        });
      },
    },
    logger: {
      // A cookie of a session that is over is everyday life, not an error.
      error(code) {
        if (code !== 'JWT_SESSION_ERROR')
          webProcess().log.error({ event: 'next-auth', reason: code });
      },
      warn: () => undefined,
    },
  };
}

/** What next-auth writes itself reaches as far as our own cookies. */
const scopeOf = ({ secure, domain }: Cookie) => ({
  secure,
  ...(domain === null ? {} : { domain }),
});

async function reporting<T>(onFailure: OnFailure, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    onFailure(error);
    throw error;
  }
}

async function decode(sessionToken: SessionToken | null): Promise<JWT | null> {
  const session = await readSession(webDeps().deps, sessionToken);
  if (session === null || sessionToken === null) return null;
  const { user, expiresAt } = session;
  return { sub: String(user.id), name: user.username, sessionToken, expiresAt };
}

function sessionTokenOf(token: JWT | null | undefined): SessionToken | null {
  const sessionToken = token?.['sessionToken'];
  return typeof sessionToken === 'string' ? sessionToken : null;
}
