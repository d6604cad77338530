import { ChangeMobileInput } from '@menjin/contract';
import { router, signedInMutation } from '../trpc.ts';
import { changeMobile } from './change-mobile.ts';

export const mobileRouter = router({
  change: signedInMutation.input(ChangeMobileInput).mutation(async ({ ctx, input }) => {
    const token = await changeMobile(ctx.deps, ctx.request, ctx.session, input);
    ctx.setCookie(ctx.deps.sessionCookies.carry(token));
  }),
});
