import { errorAnswer, errorData, issueCaptcha } from '@menjin/api';
import { IssueCaptchaInput } from '@menjin/contract';
import { webDeps } from '../../../server/deps.ts';
import { webProcess } from '../../../server/web-process.ts';

/** The image of a captcha, for `<img>`: also where no script runs. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  try {
    const input = IssueCaptchaInput.parse({ id: (await params).id });
    const { bytes, contentType } = await issueCaptcha(webDeps().deps, input);
    return new Response(new Uint8Array(bytes), {
      headers: { 'content-type': contentType, 'cache-control': 'private, no-store' },
    });
  } catch (error) {
    const { status, body } = errorAnswer(errorData(error).appCode);
    if (status >= 500) webProcess().log.error({ event: 'captcha', error });
    return Response.json(body, { status });
  }
}
