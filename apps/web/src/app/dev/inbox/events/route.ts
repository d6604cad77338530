import { notFound } from 'next/navigation';
import { webDeps } from '../../../../server/deps.ts';
import { webProcess } from '../../../../server/web-process.ts';
import { inboxEvents } from './inbox-events.ts';

/** Tells the inbox page, as server-sent events, whenever a message came in. */
export async function GET(request: Request): Promise<Response> {
  const { env, inboxVersion } = webDeps();
  if (env.SANDBOX === undefined) notFound();
  const events = inboxEvents({
    version: inboxVersion,
    // A process that is to end waits for every answer under way.
    isEnding: () => webProcess().isDraining,
    signal: request.signal,
  });
  return new Response(streamOf(events), {
    headers: {
      'content-type': 'text/event-stream',
      // What is compressed, or gathered by a proxy, arrives late.
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  });
}

function streamOf(events: AsyncGenerator<string, void>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const next = await events.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
  });
}
