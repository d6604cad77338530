// What it adds to an answer is known wherever this file is.
import type {} from '@fastify/cookie';
import type { Context, Cookie, Deps } from '@menjin/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { requestContext } from '../request-context.ts';
import { untilClientLeaves } from '../until-client-leaves.ts';

/** A request of the REST face: what the rule behind needs, and what the dialect adds. */
export type RestVisit = Context & {
  /** The Accept header of the request. */
  accept: string;
  /** The same visitor under the session that this request has given them so far. */
  renewed(): Context;
  /** Lets the page read who is signed in, as long as the session's own cookie is there. */
  showUsername(username: string, options: { remembered: boolean }): void;
  hideUsername(): void;
  /** Puts the cookies on the answer. */
  sendCookies(): void;
};

const USERNAME_COOKIE = 'username';

/** Of each cookie what was set last is sent: a session that came and went leaves no trace. */
export function openRestVisit(
  deps: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
  { mustBeJson }: { mustBeJson: boolean },
): RestVisit {
  const context = requestContext(deps, request, reply, {
    mustBeJson,
    isBatch: false,
    signal: untilClientLeaves(reply),
  });
  const cookies = new Map<string, Cookie>();
  const { name: sessionName, scope } = deps.sessionCookies;
  const usernameOptions = {
    path: '/',
    sameSite: 'lax',
    secure: scope.secure,
    ...(scope.domain === null ? {} : { domain: scope.domain }),
  } as const;
  const hideUsername = () => {
    if (!context.request.isBearer) reply.clearCookie(USERNAME_COOKIE, usernameOptions);
  };
  const visit: RestVisit = {
    ...context,
    accept: request.headers.accept ?? '',
    setCookie: (cookie) => void cookies.set(cookie.name, cookie),
    renewed() {
      const sessionToken = cookies.get(sessionName)?.value ?? context.request.sessionToken;
      return { ...visit, request: { ...context.request, sessionToken } };
    },
    showUsername(username, { remembered }) {
      if (context.request.isBearer) return;
      const maxAge = deps.settings.sessionRememberedSeconds;
      const options = remembered ? { ...usernameOptions, maxAge } : usernameOptions;
      reply.setCookie(USERNAME_COOKIE, username, options);
    },
    hideUsername,
    sendCookies() {
      for (const cookie of cookies.values()) context.setCookie(cookie);
      // The name goes with the session.
      if (cookies.get(sessionName)?.maxAgeSeconds === 0) hideUsername();
    },
  };
  return visit;
}
