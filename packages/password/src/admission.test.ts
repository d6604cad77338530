import { expect, test } from 'vitest';
import { Admission } from './admission.ts';
import { HashingBusyError } from './hashing-busy-error.ts';

const tryToEnter = (admission: Admission) => {
  try {
    return admission.enter();
  } catch (error) {
    if (error instanceof HashingBusyError) return null;
    throw error;
  }
};
const enterTimes = (admission: Admission, times: number) =>
  Array.from({ length: times }, () => tryToEnter(admission)).filter((leave) => leave !== null);

test('lets in as many as can be served in time, also before anything was measured', () => {
  const admission = new Admission({ workers: 2, maxWaitMs: 100, firstEstimateMs: 50 });
  expect(enterTimes(admission, 100)).toHaveLength(4);
});

test('always lets in one for each worker', () => {
  const admission = new Admission({ workers: 2, maxWaitMs: 1, firstEstimateMs: 50 });
  expect(enterTimes(admission, 100)).toHaveLength(2);
});

test('a place that was left is free once, however often it is left', () => {
  const admission = new Admission({ workers: 1, maxWaitMs: 100, firstEstimateMs: 50 });
  const [leave] = enterTimes(admission, 100);
  leave?.();
  leave?.();
  expect(enterTimes(admission, 100)).toHaveLength(1);
});

test('judges by what tasks took, as soon as one is known', () => {
  const admission = new Admission({ workers: 1, maxWaitMs: 100, firstEstimateMs: 1 });
  admission.learn(50);
  expect(enterTimes(admission, 100)).toHaveLength(2);
});

test('says in how many seconds to come back', () => {
  const admission = new Admission({ workers: 1, maxWaitMs: 2_000, firstEstimateMs: 1_300 });
  admission.enter();
  expect(() => admission.enter()).toThrow(expect.objectContaining({ retryAfterSeconds: 3 }));
});
