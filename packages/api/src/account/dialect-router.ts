import { SetEmailInput } from '@menjin/contract';
import { router, signedInMutation } from '../trpc.ts';
import { addEmail } from './add-email.ts';

/** Served by no face as it is: other front ends than those of the dialect can ask who sits there. */
export const dialectAccountRouter = router({
  addEmail: signedInMutation
    .input(SetEmailInput)
    .mutation(({ ctx, input }) => addEmail(ctx.deps, ctx.request, ctx.session, input)),
});
