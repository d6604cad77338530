import { webDeps } from '../../../server/deps.ts';
import { webProcess } from '../../../server/web-process.ts';

/** Whether this process can serve: everything it depends on answers, and it is not stopping. */
export async function GET() {
  const { ready, checks } = await webDeps().readiness();
  const status = ready && !webProcess().isDraining ? 200 : 503;
  return Response.json({ ready, checks }, { status, headers: { 'cache-control': 'no-store' } });
}
