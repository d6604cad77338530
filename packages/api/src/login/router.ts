import { LoginWithPasswordInput, LoginWithSmsCodeInput } from '@menjin/contract';
import { handOverSession } from '../session/hand-over-session.ts';
import { mutation, router } from '../trpc.ts';
import { loginWithPassword } from './login-with-password.ts';
import { loginWithSmsCode } from './login-with-sms-code.ts';

export const loginRouter = router({
  withPassword: mutation.input(LoginWithPasswordInput).mutation(async ({ ctx, input }) => {
    const { username, ...signedIn } = await loginWithPassword(ctx.deps, ctx.request, input);
    await handOverSession(ctx, signedIn);
    return { user: { id: signedIn.account.id, username } };
  }),

  withSmsCode: mutation.input(LoginWithSmsCodeInput).mutation(async ({ ctx, input }) => {
    const { isNew, username, ...signedIn } = await loginWithSmsCode(ctx.deps, ctx.request, input);
    await handOverSession(ctx, signedIn);
    return { user: { id: signedIn.account.id, username }, isNew };
  }),
});
