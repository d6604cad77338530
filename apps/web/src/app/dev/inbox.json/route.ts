import { normalizeMobile } from '@menjin/contract';
import { notFound } from 'next/navigation';
import { webDeps } from '../../../server/deps.ts';

/** The sandbox's messages for tests and tools: of one number, or of all. */
export async function GET(request: Request): Promise<Response> {
  const { env, sandboxInbox } = webDeps();
  if (env.SANDBOX === undefined) notFound();
  const to = new URL(request.url).searchParams.get('to');
  const mobile = to === null ? null : normalizeMobile(to);
  // What is no number has no messages: better than those of everybody.
  const messages = to !== null && mobile === null ? [] : await sandboxInbox.list(mobile);
  return Response.json(messages, { headers: { 'cache-control': 'no-store' } });
}
