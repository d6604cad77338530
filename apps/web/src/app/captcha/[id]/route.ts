import { issueCaptcha } from '@menjin/api';
import { IssueCaptchaInput } from '@menjin/contract';
import { answerCaptcha } from '../../../server/answer-captcha.ts';

type Params = { params: Promise<{ id: string }> };

/** The image of a captcha, for `<img>`: also where no script runs. */
export function GET(request: Request, { params }: Params): Promise<Response> {
  return answerCaptcha(request, async (deps, visit) =>
    issueCaptcha(deps, visit, IssueCaptchaInput.parse({ id: (await params).id })),
  );
}

export { refuseHead as HEAD } from '../../../server/refuse-head.ts';
