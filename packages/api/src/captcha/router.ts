import { IssueCaptchaInput } from '@menjin/contract';
import { mutation, router } from '../trpc.ts';
import { issueCaptcha } from './issue-captcha.ts';

export const captchaRouter = router({
  issue: mutation.input(IssueCaptchaInput).mutation(async ({ ctx, input }) => {
    const { bytes, contentType } = await issueCaptcha(ctx.deps, input);
    return {
      id: input.id,
      image: `data:${contentType};base64,${Buffer.from(bytes).toString('base64')}`,
      expiresInSeconds: ctx.deps.settings.captchaTtlSeconds,
    };
  }),
});
