import { issueCaptcha } from '@menjin/api';
import { IssueCaptchaInput } from '@menjin/contract';
import { webDeps } from '../../../server/deps.ts';

/** The image of a captcha, for `<img>`: also where no script runs. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const input = IssueCaptchaInput.safeParse({ id: (await params).id });
  if (!input.success) return new Response(null, { status: 400 });
  const { bytes, contentType } = await issueCaptcha(webDeps().deps, input.data);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': contentType,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
