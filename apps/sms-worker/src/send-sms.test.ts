import { GatewayRefusedError, type OutgoingSms } from '@menjin/sms';
import { expect, test } from 'vitest';
import { type SendSmsDeps, sendSms } from './send-sms.ts';
import type { LoggedSms } from './sms-log.ts';

const now = new Date('2026-11-22T08:00:10Z');
const queued: LoggedSms = {
  id: 'message-1',
  challengeId: 'challenge-1',
  mobile: '13800138000',
  purpose: 'register',
  expiresAt: new Date('2026-11-22T08:05:00Z'),
  isQueued: true,
};

function setUp(message: LoggedSms | null, send?: () => Promise<never>) {
  const sent: OutgoingSms[] = [];
  const log: string[] = [];
  const deps: SendSmsDeps = {
    gateway: {
      name: 'test gateway',
      async send(outgoing) {
        await send?.();
        sent.push(outgoing);
        return { providerMessageId: 'provider-1' };
      },
    },
    smsLog: {
      find: async () => message,
      countAttempt: async (_, gateway) => void log.push(`attempt by ${gateway}`),
      markAccepted: async (_, id, at) => void log.push(`accepted ${id} ${at.toISOString()}`),
      markExpired: async () => void log.push('expired'),
      markFailed: async () => void log.push('failed'),
    },
    deriveCode: (challengeId) => (challengeId === 'challenge-1' ? '012345' : 'another'),
    clock: { now: () => now },
    signature: '门禁',
    host: 'accounts.example.com',
  };
  return { deps, sent, log };
}

test('sends the code of the challenge and records that it was taken', async () => {
  const { deps, sent, log } = setUp(queued);
  await sendSms(deps, 'message-1', { isLastAttempt: false });
  expect(sent).toEqual([
    {
      id: 'message-1',
      to: '13800138000',
      purpose: 'register',
      code: '012345',
      text: expect.stringMatching(/012345.*5 分钟[^]*@accounts\.example\.com #012345$/),
    },
  ]);
  expect(log).toEqual(['attempt by test gateway', `accepted provider-1 ${now.toISOString()}`]);
});

test('sends nothing whose code is dead', async () => {
  const { deps, sent, log } = setUp({ ...queued, expiresAt: now });
  await sendSms(deps, 'message-1', { isLastAttempt: false });
  expect([sent, log]).toEqual([[], ['expired']]);
});

test('does not send again what was taken, nor what is not in the log', async () => {
  for (const message of [{ ...queued, isQueued: false }, null]) {
    const { deps, sent, log } = setUp(message);
    await sendSms(deps, 'message-1', { isLastAttempt: false });
    expect([sent, log]).toEqual([[], []]);
  }
});

test('fails the job when the gateway does not take the message, so that it is tried again', async () => {
  const { deps, log } = setUp(queued, () => Promise.reject(new Error('the gateway is away')));
  await expect(sendSms(deps, 'message-1', { isLastAttempt: false })).rejects.toThrow(
    'the gateway is away',
  );
  expect(log).toEqual(['attempt by test gateway']);
});

test('a message that the gateway never will take has failed, and is not tried again', async () => {
  const refused = new GatewayRefusedError('no such mailbox', { code: '550', concerns: 'message' });
  const { deps, log } = setUp(queued, () => Promise.reject(refused));
  expect(await sendSms(deps, 'message-1', { isLastAttempt: false })).toBe('failed');
  expect(log).toEqual(['attempt by test gateway', 'failed']);
});

test('a message has failed when its last attempt did', async () => {
  const { deps, log } = setUp(queued, () => Promise.reject(new Error('the gateway is away')));
  expect(await sendSms(deps, 'message-1', { isLastAttempt: true })).toBe('failed');
  expect(log).toEqual(['attempt by test gateway', 'failed']);
});

test('a late attempt tells the life that is left, not the whole', async () => {
  const { deps, sent } = setUp({ ...queued, expiresAt: new Date('2026-11-22T08:01:20Z') });
  await sendSms(deps, 'message-1', { isLastAttempt: false });
  expect(sent[0]?.text).toContain('1 分钟内有效');
});
