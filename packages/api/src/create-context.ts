import { answerCookie } from './answer-cookie.ts';
import type { Context, Deps, RequestFacts } from './context.ts';

/**
 * A request as procedures see it.
 *
 * @param addHeader puts one more header on the answer, beside those of the same name
 */
export function createContext(
  deps: Deps,
  request: RequestFacts,
  addHeader: (name: string, value: string) => void,
): Context {
  return {
    deps,
    request,
    setCookie(cookie) {
      const header = answerCookie(deps, request, cookie);
      if (header !== null) addHeader(...header);
    },
  };
}
