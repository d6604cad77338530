import { answerHeaders, appRouter, createContext } from '@menjin/api';
import { MAX_BATCH_SIZE } from '@menjin/contract';
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
    createContext({ resHeaders, info }) {
      const facts = webRequestFacts(request.headers, {
        mustBeJson: true,
        isBatch: info.isBatchCall,
        signal: info.signal,
      });
      return createContext(deps, facts, (name, value) => resHeaders.append(name, value));
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
