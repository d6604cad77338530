import { answerCookie, answerHeaders, appRouter, type Context, MAX_BATCH_SIZE } from '@menjin/api';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { webDeps } from '../../../../server/deps.ts';
import { limitBody } from '../../../../server/limit-body.ts';
import { webRequestFacts } from '../../../../server/web-request-facts.ts';

function handle(request: Request) {
  const { deps } = webDeps();
  return fetchRequestHandler({
    endpoint: '/api/trpc',
    req: limitBody(withoutStreaming(request)),
    router: appRouter,
    maxBatchSize: MAX_BATCH_SIZE,
    responseMeta: answerHeaders,
    createContext({ resHeaders, info }): Context {
      const facts = webRequestFacts(request.headers, {
        isHttp: true,
        isBatch: info.isBatchCall,
        signal: info.signal,
      });
      return {
        deps,
        request: facts,
        setCookie(cookie) {
          const header = answerCookie(deps, facts, cookie);
          if (header !== null) resHeaders.append(...header);
        },
      };
    },
  });
}

/** A streamed answer has sent its headers before a procedure can set a cookie. */
function withoutStreaming(request: Request): Request {
  const plain = new Request(request);
  plain.headers.delete('trpc-accept');
  return plain;
}

export { handle as GET, handle as POST };
