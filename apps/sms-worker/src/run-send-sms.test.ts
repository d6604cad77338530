import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { createLog, createMetrics } from '@menjin/runtime';
import { expect, test } from 'vitest';
import { runSendSms } from './run-send-sms.ts';
import type { SendSmsDeps } from './send-sms.ts';
import type { LoggedSms } from './sms-log.ts';

const MOBILE = '13800138000';
const messageId = randomUUID();

function setUp(changes: Partial<LoggedSms>, send: SendSmsDeps['gateway']['send']) {
  const lines: string[] = [];
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  const jobs: unknown[] = [];
  const message: LoggedSms = {
    id: messageId,
    challengeId: randomUUID(),
    mobile: MOBILE,
    purpose: 'login',
    expiresAt: new Date(Date.now() + 200_000),
    isWaiting: true,
    isPaused: false,
    attempts: 0,
    failure: null,
    ...changes,
  };
  const sendSms: SendSmsDeps = {
    gateway: { name: 'test', send },
    smsLog: {
      find: async () => message,
      begin: async () => true,
      markSent: async () => undefined,
      noteFailure: async () => undefined,
      giveUp: async () => true,
    },
    alarms: { raise: async () => undefined },
    deriveCode: () => '482915',
    clock: { now: () => new Date() },
    pause: async () => undefined,
    signature: '门禁',
    host: 'accounts.example.com',
  };
  const deps = {
    sendSms,
    log: createLog({ process: 'sms-worker', level: 'info', destination }),
    metrics: createMetrics('sms-worker'),
  };
  const queue = {
    job: { attempts: 1, max_attempts: 25, priority: 10 },
    addJob: async (...args: unknown[]) => {
      jobs.push(args);
      // The queue answers with the job, which nobody reads.
      return {} as never;
    },
  };
  return { run: () => runSendSms(deps, { messageId }, queue), lines, jobs, metrics: deps.metrics };
}

test('a message that is lost for good is a warning with what is known of it, and no number', async () => {
  const { run, lines, metrics } = setUp(
    { expiresAt: new Date(Date.now() + 3_000), attempts: 2, failure: '451' },
    async () => ({ providerMessageId: 'p', state: 'accepted' }),
  );
  await run();
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    {
      level: 'warn',
      event: 'sms',
      messageId,
      purpose: 'login',
      gateway: 'test',
      outcome: 'expired',
      failure: '451',
      attempts: 2,
    },
  ]);
  expect(await metrics.text()).toMatch(/attempts_total\{[^}]*outcome="expired"[^}]*\} 1/);
  expect(lines.join('')).not.toContain(MOBILE);
});

test('what the queue keeps of a failure is its code alone', async () => {
  const { run, lines } = setUp({}, async () => {
    throw Object.assign(new Error(`no way to ${MOBILE}`), { code: 'ECONNRESET' });
  });
  await expect(run()).rejects.toThrow(/^Not sent: ECONNRESET$/);
  expect(lines.join('')).not.toContain(MOBILE);
});

test('a paused message gets a new job in place of this one', async () => {
  const { run, jobs } = setUp({ isPaused: true }, async () => {
    throw new Error('It was sent.');
  });
  await run();
  expect(jobs).toEqual([
    ['send_sms', { messageId }, { jobKey: messageId, runAt: expect.any(Date), priority: 10 }],
  ]);
});
