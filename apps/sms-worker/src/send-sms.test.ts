import { GatewayRefusedError, GatewayUnavailableError, type OutgoingSms } from '@menjin/sms';
import { expect, test } from 'vitest';
import { MessageTakenError } from './message-taken-error.ts';
import { type SendSmsDeps, sendSms } from './send-sms.ts';
import type { LoggedSms } from './sms-log.ts';

const now = new Date('2026-11-22T08:00:10Z');
const inSeconds = (seconds: number) => new Date(now.getTime() + seconds * 1_000);
const queued: LoggedSms = {
  id: 'message-1',
  challengeId: 'challenge-1',
  mobile: '13800138000',
  purpose: 'register',
  expiresAt: inSeconds(290),
  isWaiting: true,
  isPaused: false,
  attempts: 0,
  failure: null,
};
const firstAttempt = { attempt: 1, isLastAttempt: false };
const away = new GatewayUnavailableError('away', { code: 'ECONNREFUSED', concerns: 'gateway' });

function setUp(
  message: LoggedSms | null,
  changes: Partial<SendSmsDeps> & { failWith?: Error } = {},
) {
  const sent: OutgoingSms[] = [];
  const log: string[] = [];
  const { failWith, ...deps } = changes;
  const wired: SendSmsDeps = {
    gateway: {
      name: 'test gateway',
      async send(outgoing) {
        if (failWith !== undefined) throw failWith;
        sent.push(outgoing);
        return { providerMessageId: 'provider-1', state: 'accepted' };
      },
    },
    smsLog: {
      find: async () => message,
      async begin({ attempts }, gateway) {
        log.push(`attempt ${attempts + 1} by ${gateway}`);
        return true;
      },
      markSent: async (_, { state, providerMessageId, at }) =>
        void log.push(`${state} ${providerMessageId} ${at.toISOString()}`),
      noteFailure: async ({ attempts }, failure) => void log.push(`note ${attempts} ${failure}`),
      async giveUp({ attempts }, { state, failure }) {
        log.push(`${state} ${attempts} ${failure}`);
        return true;
      },
    },
    alarms: {
      raise: async ({ event, facts }) => void log.push(`${event} ${JSON.stringify(facts)}`),
    },
    deriveCode: (challengeId) => (challengeId === 'challenge-1' ? '012345' : 'another'),
    clock: { now: () => now },
    pause: async () => undefined,
    signature: '门禁',
    host: 'accounts.example.com',
    ...deps,
  };
  return { deps: wired, sent, log };
}

test('sends nothing when it stood still so long that the code is about to die', async () => {
  let nowMs = now.getTime();
  const { deps, sent, log } = setUp(queued);
  const begin: typeof deps.smsLog.begin = async () => {
    nowMs = queued.expiresAt.getTime() - 9_999;
    return true;
  };
  const sleepy = {
    ...deps,
    clock: { now: () => new Date(nowMs) },
    smsLog: { ...deps.smsLog, begin },
  };
  const { outcome } = await sendSms(sleepy, 'message-1', firstAttempt);
  expect([outcome, sent, log]).toEqual(['expired', [], ['expired 1 null']]);
});

test('sends the code of the challenge and records that it was taken', async () => {
  const { deps, sent, log } = setUp(queued);
  expect(await sendSms(deps, 'message-1', firstAttempt)).toEqual({
    outcome: 'accepted',
    purpose: 'register',
    attempts: 1,
    failure: null,
  });
  expect(sent).toEqual([
    {
      id: 'message-1',
      to: '13800138000',
      purpose: 'register',
      code: '012345',
      text: expect.stringMatching(/012345.*5 分钟[^]*@accounts\.example\.com #012345$/),
    },
  ]);
  expect(log).toEqual(['attempt 1 by test gateway', `accepted provider-1 ${now.toISOString()}`]);
});

test('records that it arrived where the gateway knows it at once', async () => {
  const gateway: SendSmsDeps['gateway'] = {
    name: 'sandbox',
    send: async () => ({ providerMessageId: 'p', state: 'delivered' }),
  };
  const { deps, log } = setUp(queued, { gateway });
  expect(await sendSms(deps, 'message-1', firstAttempt)).toMatchObject({ outcome: 'delivered' });
  expect(log.at(-1)).toBe(`delivered p ${now.toISOString()}`);
});

test('sends no code with less than ten seconds to live', async () => {
  const dying = setUp({ ...queued, expiresAt: inSeconds(9.999), failure: '451' });
  expect(await sendSms(dying.deps, 'message-1', firstAttempt)).toMatchObject({
    outcome: 'expired',
  });
  expect([dying.sent, dying.log]).toEqual([[], ['expired 0 451']]);
  const alive = setUp({ ...queued, expiresAt: inSeconds(10) });
  await sendSms(alive.deps, 'message-1', firstAttempt);
  expect(alive.sent).toHaveLength(1);
});

test('does not send what is final or suppressed, nor what is not in the log', async () => {
  for (const message of [{ ...queued, isWaiting: false }, null]) {
    const { deps, sent, log } = setUp(message);
    expect(await sendSms(deps, 'message-1', firstAttempt)).toEqual({ outcome: 'nothing to do' });
    expect([sent, log]).toEqual([[], []]);
  }
});

test('does not send what another worker began with, and leaves the job alive', async () => {
  const { deps, sent } = setUp(queued);
  deps.smsLog.begin = async () => false;
  await expect(sendSms(deps, 'message-1', firstAttempt)).rejects.toThrow(MessageTakenError);
  expect(sent).toEqual([]);
});

test('a message that another worker has by now is not given up', async () => {
  const { deps } = setUp({ ...queued, expiresAt: inSeconds(5) });
  deps.smsLog.giveUp = async () => false;
  await expect(sendSms(deps, 'message-1', firstAttempt)).rejects.toThrow(MessageTakenError);
});

test('a paused message waits without an attempt, and then expires', async () => {
  const { deps, sent, log } = setUp({ ...queued, isPaused: true });
  expect(await sendSms(deps, 'message-1', firstAttempt)).toEqual({
    outcome: 'paused',
    retryAt: inSeconds(5),
  });
  const late = { ...queued, isPaused: true, expiresAt: inSeconds(12) };
  const result = await sendSms(setUp(late).deps, 'message-1', firstAttempt);
  expect(result).toEqual({ outcome: 'paused', retryAt: inSeconds(2.001) });
  expect([sent, log]).toEqual([[], []]);
  const over = setUp({ ...late, expiresAt: inSeconds(9.999) });
  expect(await sendSms(over.deps, 'message-1', firstAttempt)).toMatchObject({ outcome: 'expired' });
});

test('a notice carries no code, and none is derived for it', async () => {
  const { deps, sent } = setUp(
    { ...queued, purpose: 'notice-password', expiresAt: inSeconds(86_400) },
    {
      deriveCode: () => {
        throw new Error('A code was derived.');
      },
    },
  );
  expect(await sendSms(deps, 'message-1', firstAttempt)).toMatchObject({ outcome: 'accepted' });
  expect(sent).toEqual([
    {
      id: 'message-1',
      to: '13800138000',
      purpose: 'notice-password',
      code: null,
      text: expect.stringMatching(/^【门禁】你账号的密码刚刚被修改。.*联系客服。$/),
    },
  ]);
});

test('a paused notice waits as a code does, and is looked at less often', async () => {
  const notice = { ...queued, purpose: 'notice-mobile', expiresAt: inSeconds(86_400) };
  const { deps, sent, log } = setUp({ ...notice, isPaused: true });
  expect(await sendSms(deps, 'message-1', firstAttempt)).toEqual({
    outcome: 'paused',
    retryAt: inSeconds(60),
  });
  expect([sent, log]).toEqual([[], []]);
});

test('fails the job when the gateway does not take the message, so that it is tried again', async () => {
  const { deps, log } = setUp({ ...queued, attempts: 2 }, { failWith: away });
  await expect(sendSms(deps, 'message-1', firstAttempt)).rejects.toBe(away);
  expect(log).toEqual(['attempt 3 by test gateway', 'note 3 ECONNREFUSED']);
});

test('a message has failed when its next try would come too late', async () => {
  // After the third attempt of its job the queue waits exp(3) seconds, which are 20.09.
  const third = { attempt: 3, isLastAttempt: false };
  const inTime = setUp({ ...queued, expiresAt: inSeconds(30.1) }, { failWith: away });
  await expect(sendSms(inTime.deps, 'message-1', third)).rejects.toBe(away);
  const tooLate = setUp({ ...queued, expiresAt: inSeconds(30) }, { failWith: away });
  expect(await sendSms(tooLate.deps, 'message-1', third)).toMatchObject({ outcome: 'failed' });
  expect(tooLate.log.at(-1)).toBe('failed 1 ECONNREFUSED');
});

test('a message that the gateway never will take has failed, and is not tried again', async () => {
  const failWith = new GatewayRefusedError('no', { code: '550 5.1.1', concerns: 'message' });
  const { deps, log } = setUp(queued, { failWith });
  expect(await sendSms(deps, 'message-1', firstAttempt)).toEqual({
    outcome: 'failed',
    purpose: 'register',
    attempts: 1,
    failure: '550 5.1.1',
  });
  expect(log).toEqual(['attempt 1 by test gateway', 'failed 1 550 5.1.1']);
});

test('a gateway that refuses all messages raises an alarm', async () => {
  const failWith = new GatewayRefusedError('no', { code: '535 5.7.8', concerns: 'gateway' });
  const { deps, log } = setUp(queued, { failWith });
  expect(await sendSms(deps, 'message-1', firstAttempt)).toMatchObject({ outcome: 'failed' });
  expect(log).toContain('sms_gateway_refused {"gateway":"test gateway","failure":"535 5.7.8"}');
});

test('a message has failed when its last attempt did', async () => {
  const { deps, log } = setUp(queued, { failWith: new Error(`no way to ${queued.mobile}`) });
  const last = { attempt: 1, isLastAttempt: true };
  expect(await sendSms(deps, 'message-1', last)).toMatchObject({ outcome: 'failed' });
  expect(log).toEqual(['attempt 1 by test gateway', 'failed 1 UNKNOWN']);
});

test('what was sent is marked as soon as the log can be written again, and not sent again', async () => {
  const { deps, sent, log } = setUp(queued);
  const { markSent } = deps.smsLog;
  let failures = 3;
  deps.smsLog.markSent = async (...args) => {
    if (failures > 0) {
      failures -= 1;
      throw new Error('Postgres is away');
    }
    await markSent(...args);
  };
  expect(await sendSms(deps, 'message-1', firstAttempt)).toMatchObject({ outcome: 'accepted' });
  expect(sent).toHaveLength(1);
  expect(log.at(-1)).toMatch(/^accepted/);
});

test('every attempt hands the gateway the same id, code and number', async () => {
  const [first, second] = [setUp(queued), setUp({ ...queued, attempts: 4, failure: '451' })];
  await sendSms(first.deps, 'message-1', firstAttempt);
  await sendSms(second.deps, 'message-1', { attempt: 5, isLastAttempt: false });
  expect(second.sent).toEqual(first.sent);
});

test('a late attempt tells the life that is left, not the whole', async () => {
  const { deps, sent } = setUp({ ...queued, expiresAt: inSeconds(70) });
  await sendSms(deps, 'message-1', firstAttempt);
  expect(sent[0]?.text).toContain('1 分钟内有效');
});
