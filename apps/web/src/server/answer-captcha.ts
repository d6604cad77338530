import 'server-only';
import {
  AppError,
  answerHeaders,
  type CaptchaFile,
  type Deps,
  errorAnswer,
  errorData,
  serializeCookie,
  type Visit,
} from '@menjin/api';
import { webDeps } from './deps.ts';
import { webProcess } from './web-process.ts';
import { webRequestFacts } from './web-request-facts.ts';

/**
 * Answers with what was made for this visit, for `<img>` and `fetch` alike; nobody keeps
 * it. Pages of other sites get none: their images would use up a visitor's allowance.
 */
export async function answerCaptcha(
  request: Request,
  make: (deps: Deps, visit: Visit) => Promise<CaptchaFile>,
): Promise<Response> {
  const headers = new Headers({ 'cache-control': 'private, no-store' });
  const visit: Visit = {
    request: webRequestFacts(request.headers, { isHttp: true }),
    setCookie: (cookie) => headers.append('set-cookie', serializeCookie(cookie)),
  };
  try {
    if (request.headers.get('sec-fetch-site') === 'cross-site') {
      throw new AppError('ORIGIN_REFUSED');
    }
    const { bytes, contentType } = await make(webDeps().deps, visit);
    headers.set('content-type', contentType);
    return new Response(new Uint8Array(bytes), { headers });
  } catch (error) {
    const { appCode, detail } = errorData(error);
    const { status, body } = errorAnswer(appCode, detail);
    if (status >= 500) webProcess().log.error({ event: 'captcha', error });
    return Response.json(body, { status, ...answerHeaders({ errors: [error] }) });
  }
}
