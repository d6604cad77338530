import { ChangeMobileInput } from '@menjin/contract';
import { handOverSession } from '../session/hand-over-session.ts';
import { router, signedInMutation } from '../trpc.ts';
import { changeMobile } from './change-mobile.ts';

export const mobileRouter = router({
  change: signedInMutation.input(ChangeMobileInput).mutation(async ({ ctx, input }) => {
    const signedIn = await changeMobile(ctx.deps, ctx.request, ctx.session, input);
    await handOverSession(ctx, signedIn);
  }),
});
