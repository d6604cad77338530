import { mutation, query, router } from '../trpc.ts';
import { endSession } from './end-session.ts';
import { readSession } from './read-session.ts';

export const sessionRouter = router({
  /** Who is signed in, or null. */
  current: query.query(({ ctx }) => readSession(ctx.deps, ctx.request.sessionToken)),

  end: mutation.mutation(async ({ ctx }) => {
    await endSession(ctx.deps, ctx.request.sessionToken);
    ctx.setCookie(ctx.deps.sessionCookies.clear());
  }),
});
