import { IssueAudioInput, IssueCaptchaInput, IssueWorkInput } from '@menjin/contract';
import type { CaptchaFile } from '../ports.ts';
import { mutation, router } from '../trpc.ts';
import { issueAudio } from './issue-audio.ts';
import { issueCaptcha } from './issue-captcha.ts';
import { issueWork, WORK_TTL_SECONDS } from './issue-work.ts';

export const captchaRouter = router({
  issue: mutation.input(IssueCaptchaInput).mutation(async ({ ctx, input }) => ({
    id: input.id,
    image: dataUrl(await issueCaptcha(ctx.deps, ctx, input)),
    expiresInSeconds: ctx.deps.settings.captchaTtlSeconds,
  })),

  issueAudio: mutation.input(IssueAudioInput).mutation(async ({ ctx, input }) => ({
    id: input.id,
    audio: dataUrl(await issueAudio(ctx.deps, ctx, input)),
    expiresInSeconds: ctx.deps.settings.captchaTtlSeconds,
  })),

  issueWork: mutation.input(IssueWorkInput).mutation(async ({ ctx, input }) => ({
    challenge: await issueWork(ctx.deps, ctx.request, input),
    expiresInSeconds: WORK_TTL_SECONDS,
  })),
});

function dataUrl({ bytes, contentType }: CaptchaFile): string {
  return `data:${contentType};base64,${Buffer.from(bytes).toString('base64')}`;
}
