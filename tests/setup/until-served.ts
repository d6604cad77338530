import { vi } from 'vitest';
import type { Answer } from './answer.ts';

/** Does it again as long as there is no room for it: others may be racing on this machine. */
export async function untilServed<Data>(work: () => Promise<Answer<Data>>): Promise<Answer<Data>> {
  const serve = async () => {
    const answer = await work();
    return answer.outcome === 'SERVICE_BUSY' ? null : answer;
  };
  const served = await vi.waitUntil(serve, { timeout: 20_000, interval: 100 });
  if (served === null) throw new Error('There was no room for it.');
  return served;
}
