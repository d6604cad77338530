import 'server-only';
import {
  answerHeaders,
  assertTrustedRead,
  type CaptchaFile,
  createContext,
  type Deps,
  errorAnswer,
  errorData,
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
  const { deps } = webDeps();
  const facts = webRequestFacts(request.headers, { mustBeJson: false });
  const visit = createContext(deps, facts, (name, value) => headers.append(name, value));
  try {
    assertTrustedRead(deps.settings, request.headers);
    const { bytes, contentType } = await make(deps, visit);
    headers.set('content-type', contentType);
    return new Response(new Uint8Array(bytes), { headers });
  } catch (error) {
    const { appCode, detail } = errorData(error);
    const { status, body } = errorAnswer(appCode, detail);
    if (status >= 500) webProcess().log.error({ event: 'captcha', error });
    return Response.json(body, { status, ...answerHeaders({ errors: [error] }) });
  }
}
