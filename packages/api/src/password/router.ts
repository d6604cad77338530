import { BeginResetInput, ChangePasswordInput, ResetPasswordInput } from '@menjin/contract';
import { handOverSession } from '../session/hand-over-session.ts';
import { mutation, router, signedInMutation } from '../trpc.ts';
import { beginReset } from './begin-reset.ts';
import { changePassword } from './change-password.ts';
import { resetPassword } from './reset-password.ts';

export const passwordRouter = router({
  beginReset: mutation
    .input(BeginResetInput)
    .mutation(({ ctx, input }) => beginReset(ctx.deps, input)),

  reset: mutation.input(ResetPasswordInput).mutation(async ({ ctx, input }) => {
    const account = await resetPassword(ctx.deps, ctx.request, input);
    ctx.setCookie(ctx.deps.knownDevices.carry(account, ctx.deps.clock.now()));
  }),

  change: signedInMutation.input(ChangePasswordInput).mutation(async ({ ctx, input }) => {
    const signedIn = await changePassword(ctx.deps, ctx.request, ctx.session, input);
    await handOverSession(ctx, signedIn);
  }),
});
