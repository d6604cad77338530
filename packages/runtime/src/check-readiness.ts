import { setTimeout as delay } from 'node:timers/promises';

export type Readiness = { ready: boolean; checks: Record<string, 'up' | 'down'> };

const TIMEOUT_MS = 1_000;

/** Asks everything a process depends on, each for a second at most. */
export async function checkReadiness(
  checks: Record<string, () => Promise<unknown>>,
): Promise<Readiness> {
  const answers = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => [name, await stateOf(check)] as const),
  );
  return {
    ready: answers.every(([, state]) => state === 'up'),
    checks: Object.fromEntries(answers),
  };
}

async function stateOf(check: () => Promise<unknown>): Promise<'up' | 'down'> {
  const answer = check().then(
    () => 'up' as const,
    () => 'down' as const,
  );
  return Promise.race([answer, delay(TIMEOUT_MS, 'down' as const, { ref: false })]);
}
