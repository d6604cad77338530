import { expect, test } from 'vitest';
import { createLeaseRound } from './create-lease-round.ts';

function setUp() {
  let nowMs = 0;
  const told: string[] = [];
  const beats = { fail: false };
  const round = createLeaseRound(
    {
      clock: { now: () => new Date(nowMs) },
      log: { warn: () => undefined },
      jobsAtWork: new Set(['7']),
      nudge: (jobs) => told.push(`nudge ${jobs}`),
      leases: {
        async beat() {
          if (beats.fail) throw new Error('Postgres is away');
        },
        async freeAbandoned({ poolId, jobsAtWork }) {
          told.push(`${poolId} works on ${jobsAtWork.join()}`);
          return 2;
        },
        drop: async () => undefined,
      },
    },
    'pool-1',
  );
  const roundAt = async (seconds: number) => {
    nowMs = seconds * 1_000;
    await round();
  };
  return { roundAt, told, beats };
}

test('a worker that beats frees what others left, and looks for it at once', async () => {
  const { roundAt, told } = setUp();
  await roundAt(0);
  expect(told).toEqual(['pool-1 works on 7', 'nudge 2']);
});

test('a worker that could not beat for a while leaves the others a lease to beat in', async () => {
  const { roundAt, told, beats } = setUp();
  await roundAt(2);
  beats.fail = true;
  for (const seconds of [4, 6, 8]) {
    await expect(roundAt(seconds)).rejects.toThrow('Postgres is away');
  }
  beats.fail = false;
  told.length = 0;
  for (const seconds of [10, 12, 14, 16, 18]) await roundAt(seconds);
  expect(told).toEqual([]);
  await roundAt(20);
  expect(told).toEqual(['pool-1 works on 7', 'nudge 2']);
});

test('one missed beat changes nothing', async () => {
  const { roundAt, told } = setUp();
  await roundAt(0);
  told.length = 0;
  await roundAt(4);
  expect(told).toEqual(['pool-1 works on 7', 'nudge 2']);
});
