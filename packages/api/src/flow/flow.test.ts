import { expect, test } from 'vitest';
import { createCaller } from '../router.ts';
import { createTestContext, createTestDeps, outcomeOf } from '../testing/index.ts';
import { newTestProof } from '../testing/new-test-proof.ts';
import { findChallenge } from './find-challenge.ts';
import { linkChallenges, renewFlow } from './link-challenges.ts';

const mobile = '13800138000';
const FLOW = 'A-Za_z0123456789abcdef';

async function setUp(flowToken: string | null = FLOW) {
  const deps = createTestDeps();
  const visit = createTestContext(deps, { flowToken });
  const proof = await newTestProof(deps);
  const ask = () =>
    createCaller(linkChallenges(visit)).sms.requestCode({ purpose: 'register', mobile, proof });
  return { deps, visit, ask, find: (flow: string | null) => find(deps, flow) };
}

const find = (deps: ReturnType<typeof createTestDeps>, flowToken: string | null) =>
  findChallenge(deps, { flowToken }, mobile);

test('a code is found by the flow that asked for it, and by no other', async () => {
  const { ask, find: found } = await setUp();
  const { challengeId } = await ask();
  expect(await found(FLOW)).toEqual({ challengeId, isOpen: false });
  expect(await found('another0123456789abcde')).toBeNull();
  expect(await found(null)).toBeNull();
});

test('a code that was asked for without a flow is open to whoever names the number', async () => {
  const { ask, find: found } = await setUp(null);
  const { challengeId } = await ask();
  expect(await found(null)).toEqual({ challengeId, isOpen: true });
  expect(await found(FLOW)).toEqual({ challengeId, isOpen: true });
});

test('a link ends with its code', async () => {
  const { deps, ask, find: found } = await setUp();
  await ask();
  deps.clock.advance(deps.settings.smsCodeTtlSeconds);
  expect(await found(FLOW)).toBeNull();
});

test('where the link cannot be kept nothing is sent, and the next try need not wait', async () => {
  const { deps, ask } = await setUp();
  const { put } = deps.flowChallenges;
  deps.flowChallenges.put = () => Promise.reject(new Error('Redis is away.'));
  await expect(ask()).rejects.toThrow();
  expect(deps.outbox).toEqual([]);
  deps.flowChallenges.put = put;
  const proof = await newTestProof(deps);
  const again = createCaller(linkChallenges(createTestContext(deps))).sms.requestCode({
    purpose: 'register',
    mobile,
    proof,
  });
  expect(await outcomeOf(again)).toBe('ok');
});

test.for([
  [FLOW, new RegExp(`^${FLOW}$`)],
  [null, /^[\w-]{22}$/],
] as const)('a browser keeps its flow, or is given one: %s', async ([flowToken, value]) => {
  const { visit } = await setUp(flowToken);
  renewFlow(visit);
  expect(visit.cookies).toMatchObject([
    { value: expect.stringMatching(value), maxAgeSeconds: null },
  ]);
});
