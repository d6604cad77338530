/**
 * What a page remembers of a visit: a session that is over is news to whoever was signed in
 * and did not sign out here.
 */
export type VisitMemory = 'nobody' | 'somebody' | 'leaving' | 'left';

export function remember(
  memory: VisitMemory,
  session: 'checking' | 'signed-in' | 'signed-out' | 'unreachable',
): VisitMemory {
  // What is known of the session lags behind the end of it.
  if (session === 'signed-in') return memory === 'leaving' ? 'leaving' : 'somebody';
  if (session === 'signed-out' && memory === 'leaving') return 'left';
  return memory;
}
