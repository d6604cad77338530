import { issueAudio } from '@menjin/api';
import { IssueAudioInput } from '@menjin/contract';
import { answerCaptcha } from '../../../../server/answer-captcha.ts';

type Params = { params: Promise<{ id: string }> };

/** The recording of a captcha. Each request is answered with other digits. */
export function GET(request: Request, { params }: Params): Promise<Response> {
  const language = new URL(request.url).searchParams.get('language') ?? undefined;
  return answerCaptcha(request, async (deps, visit) =>
    issueAudio(deps, visit, IssueAudioInput.parse({ id: (await params).id, language })),
  );
}

export { refuseHead as HEAD } from '../../../../server/refuse-head.ts';
