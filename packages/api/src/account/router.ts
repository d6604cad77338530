import { SetEmailInput, VerifyEmailInput } from '@menjin/contract';
import { mutation, router, signedInMutation, signedInQuery } from '../trpc.ts';
import { deleteAccount } from './delete-account.ts';
import { listActivity } from './list-activity.ts';
import { readAccount } from './read-account.ts';
import { setEmail } from './set-email.ts';
import { verifyEmail } from './verify-email.ts';

export const accountRouter = router({
  get: signedInQuery.query(({ ctx }) => readAccount(ctx.deps, ctx.session)),

  activity: signedInQuery.query(({ ctx }) => listActivity(ctx.deps, ctx.session.user)),

  setEmail: signedInMutation
    .input(SetEmailInput)
    .mutation(({ ctx, input }) => setEmail(ctx.deps, ctx.request, ctx.session, input)),

  verifyEmail: mutation
    .input(VerifyEmailInput)
    .mutation(({ ctx, input }) => verifyEmail(ctx.deps, ctx.request, input)),

  delete: signedInMutation.mutation(async ({ ctx }) => {
    await deleteAccount(ctx.deps, ctx.request, ctx.session);
    ctx.setCookie(ctx.deps.sessionCookies.clear());
  }),
});
