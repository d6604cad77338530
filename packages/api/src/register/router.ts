import { RegisterInput, UsernameAvailabilityInput } from '@menjin/contract';
import { handOverSession } from '../session/hand-over-session.ts';
import { mutation, query, router } from '../trpc.ts';
import { isUsernameAvailable } from './is-username-available.ts';
import { registerAccount } from './register-account.ts';

export const registerRouter = router({
  create: mutation.input(RegisterInput).mutation(async ({ ctx, input }) => {
    const signedIn = await registerAccount(ctx.deps, ctx.request, input);
    await handOverSession(ctx, signedIn);
    return { user: { id: signedIn.account.id, username: input.username } };
  }),

  isUsernameAvailable: query.input(UsernameAvailabilityInput).query(async ({ ctx, input }) => ({
    available: await isUsernameAvailable(ctx.deps, ctx.request, input.username),
  })),
});
