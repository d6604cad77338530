import { AppError, answerHeaders, assertTrustedOrigin, errorAnswer, errorData } from '@menjin/api';
import { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { webDeps } from '../../../../server/deps.ts';
import { limitBody } from '../../../../server/limit-body.ts';
import { nextAuthOptions } from '../../../../server/next-auth.ts';
import { webProcess } from '../../../../server/web-process.ts';
import { webRequestFacts } from '../../../../server/web-request-facts.ts';
import { withOwnCookiePolicy } from '../../../../server/with-own-cookie-policy.ts';

type RouteContext = { params: Promise<{ nextauth: string[] }> };

async function handle(request: NextRequest, context: RouteContext): Promise<Response> {
  const failures: unknown[] = [];
  try {
    const [action] = (await context.params).nextauth;
    // Lets anybody write into our log; nothing of ours uses it.
    if (action === '_log') throw new AppError('NOT_FOUND');
    if (request.method === 'POST') assertOwnOrigin(request);
    const options = nextAuthOptions((error) => failures.push(error));
    const limited = new NextRequest(await wholeBody(limitBody(request)));
    const response = (await NextAuth(limited, context, options)) as Response;
    // next-auth takes a failure for a session that is over, and would clear the cookie.
    if (failures.length > 0) return refuse(failures[0]);
    // A callbackUrl that cannot be read ends in a 500 of its own.
    if (response.status >= 500) throw new AppError('INVALID_INPUT');
    return withOwnCookiePolicy(request, response);
  } catch (error) {
    return refuse(failures[0] ?? error);
  }
}

function assertOwnOrigin(request: NextRequest): void {
  const facts = webRequestFacts(request.headers, { mustBeJson: true });
  assertTrustedOrigin(webDeps().deps.settings, facts);
}

/** Read to its end here: next-auth would take a body that is cut short for an empty one. */
async function wholeBody(request: Request): Promise<Request> {
  if (request.body === null) return request;
  const body = await request.arrayBuffer();
  return new Request(request.url, { method: request.method, headers: request.headers, body });
}

function refuse(error: unknown): Response {
  const { appCode, detail } = errorData(error);
  const { status, body } = errorAnswer(appCode, detail);
  if (status >= 500) webProcess().log.error({ event: 'next-auth', error });
  return Response.json(body, { status, ...answerHeaders({ errors: [error] }) });
}

export { handle as GET, handle as POST };
