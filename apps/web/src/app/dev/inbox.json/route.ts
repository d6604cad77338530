import { notFound } from 'next/navigation';
import { webDeps } from '../../../server/deps.ts';
import { wantedRecipient } from '../wanted-recipient.ts';

/** The sandbox's messages for tests and tools: of one number or email address, or of all. */
export async function GET(request: Request): Promise<Response> {
  const { env, sandboxInbox } = webDeps();
  if (env.SANDBOX === undefined) notFound();
  const to = new URL(request.url).searchParams.get('to');
  const recipient = to === null ? null : wantedRecipient(to);
  // What is neither has no messages: better than those of everybody.
  const messages = to !== null && recipient === null ? [] : await sandboxInbox.list(recipient);
  return Response.json(messages, { headers: { 'cache-control': 'no-store' } });
}
