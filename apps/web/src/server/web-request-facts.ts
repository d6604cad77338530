import 'server-only';
import { randomUUID } from 'node:crypto';
import { cookieNames, type RequestFacts, requestFacts } from '@menjin/api';
import { webDeps } from './deps.ts';
import { webProcess } from './web-process.ts';

/** The facts of the request that is being answered; address and id are those our server saw. */
export function webRequestFacts(
  headers: Pick<Headers, 'get'>,
  options: { mustBeJson: boolean; isBatch?: boolean; signal?: AbortSignal },
): RequestFacts {
  const { deps } = webDeps();
  // `next dev` runs without our server: then nobody knows the address.
  const connection = webProcess().connections.getStore();
  return requestFacts(headers, {
    requestId: connection?.requestId ?? randomUUID(),
    ip: connection?.ip ?? null,
    mustBeJson: options.mustBeJson,
    isBatch: options.isBatch ?? false,
    signal: options.signal,
    cookieNames: cookieNames(deps),
  });
}
