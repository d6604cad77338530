import 'server-only';
import {
  answerHeaders,
  type Context,
  type Deps,
  errorAnswer,
  errorData,
  type MadeCaptcha,
  serializeCookie,
} from '@menjin/api';
import { webDeps } from './deps.ts';
import { webProcess } from './web-process.ts';
import { webRequestFacts } from './web-request-facts.ts';

type Visit = Pick<Context, 'request' | 'setCookie'>;

/** Answers with what was made for this visit, for `<img>` and `fetch` alike; nobody keeps it. */
export async function answerCaptcha(
  request: Request,
  make: (deps: Deps, visit: Visit) => Promise<MadeCaptcha>,
): Promise<Response> {
  const headers = new Headers({ 'cache-control': 'private, no-store' });
  const visit: Visit = {
    request: webRequestFacts(request.headers, { isHttp: true }),
    setCookie: (cookie) => headers.append('set-cookie', serializeCookie(cookie)),
  };
  try {
    const { bytes, contentType } = await make(webDeps().deps, visit);
    headers.set('content-type', contentType);
    return new Response(new Uint8Array(bytes), { headers });
  } catch (error) {
    const { status, body } = errorAnswer(errorData(error).appCode);
    if (status >= 500) webProcess().log.error({ event: 'captcha', error });
    return Response.json(body, { status, ...answerHeaders({ errors: [error] }) });
  }
}
