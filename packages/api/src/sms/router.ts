import { RequestSmsCodeInput } from '@menjin/contract';
import { mutation, router } from '../trpc.ts';
import { requestSmsCode } from './request-sms-code.ts';

export const smsRouter = router({
  requestCode: mutation
    .input(RequestSmsCodeInput)
    .mutation(({ ctx, input }) => requestSmsCode(ctx.deps, ctx.request, input)),
});
