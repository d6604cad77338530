import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { FlowChallenges } from '../../ports.ts';

/** What every FlowChallenges does, wherever it keeps them. */
export function flowChallengesContract(create: () => FlowChallenges): void {
  test('knows what a flow asked for last, for each number', async () => {
    const [challenges, flow] = [create(), randomUUID()];
    const [first, second] = [
      { flow, mobile: '13800138000' },
      { flow, mobile: '13900139000' },
    ];
    await challenges.put(first, 'one', 60);
    await challenges.put(second, 'two', 60);
    await challenges.put(first, 'three', 60);
    expect(await challenges.find(first)).toBe('three');
    expect(await challenges.find(second)).toBe('two');
  });

  test('what a flow asked for is neither for another, nor for whoever has none', async () => {
    const challenges = create();
    const mobile = `13${randomUUID().slice(0, 9)}`;
    await challenges.put({ flow: 'one', mobile }, 'id', 60);
    expect(await challenges.find({ flow: 'two', mobile })).toBeNull();
    expect(await challenges.find({ flow: null, mobile })).toBeNull();
    await challenges.put({ flow: null, mobile }, 'other', 60);
    expect(await challenges.find({ flow: null, mobile })).toBe('other');
    expect(await challenges.find({ flow: 'one', mobile })).toBe('id');
  });
}
