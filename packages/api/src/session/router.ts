import { ConfirmInput, RevokeSessionInput } from '@menjin/contract';
import { mutation, query, router, signedInMutation, signedInQuery } from '../trpc.ts';
import { confirmSession } from './confirm-session.ts';
import { endSession } from './end-session.ts';
import { listSessions } from './list-sessions.ts';
import { readSession } from './read-session.ts';
import { revokeOtherSessions } from './revoke-other-sessions.ts';
import { revokeSession } from './revoke-session.ts';

export const sessionRouter = router({
  /** Who is signed in, or null. */
  current: query.query(({ ctx }) => readSession(ctx.deps, ctx.request.sessionToken)),

  list: signedInQuery.query(({ ctx }) => listSessions(ctx.deps, ctx.session)),

  confirm: signedInMutation.input(ConfirmInput).mutation(async ({ ctx, input }) => {
    const signedIn = { session: ctx.session, token: ctx.sessionToken };
    const token = await confirmSession(ctx.deps, ctx.request, signedIn, input);
    ctx.setCookie(ctx.deps.sessionCookies.carry(token));
  }),

  revoke: signedInMutation.input(RevokeSessionInput).mutation(async ({ ctx, input }) => {
    await revokeSession(ctx.deps, ctx.request, ctx.session, input);
    if (input.id === ctx.session.id) ctx.setCookie(ctx.deps.sessionCookies.clear());
  }),

  revokeOthers: signedInMutation.mutation(({ ctx }) =>
    revokeOtherSessions(ctx.deps, ctx.request, ctx.session),
  ),

  end: mutation.mutation(async ({ ctx }) => {
    await endSession(ctx.deps, ctx.request, ctx.request.sessionToken);
    ctx.setCookie(ctx.deps.sessionCookies.clear());
  }),
});
