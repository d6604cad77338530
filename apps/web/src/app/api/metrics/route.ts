import { errorAnswer } from '@menjin/api';
import { mayReadMetrics } from '@menjin/runtime';
import { webProcess } from '../../../server/web-process.ts';

/** The numbers of this process, for the collector that knows METRICS_TOKEN. */
export async function GET(request: Request) {
  const { env, metrics } = webProcess();
  if (!mayReadMetrics(request.headers.get('authorization'), env.METRICS_TOKEN)) {
    const { status, body } = errorAnswer('NOT_FOUND');
    return Response.json(body, { status });
  }
  return new Response(await metrics.text(), { headers: { 'content-type': metrics.contentType } });
}
