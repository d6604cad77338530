import { LoginWithPasswordInput } from '@menjin/contract';
import { mutation, router } from '../trpc.ts';
import { loginWithPassword } from './login-with-password.ts';

export const loginRouter = router({
  withPassword: mutation.input(LoginWithPasswordInput).mutation(async ({ ctx, input }) => {
    const { userId, token } = await loginWithPassword(ctx.deps, ctx.request, input);
    ctx.setCookie(ctx.deps.sessionCookies.carry(token));
    return { user: { id: userId } };
  }),
});
