import { type AccountMailer, GatewayRefusedError, GatewayUnavailableError } from '@menjin/sms';
import { expect, test } from 'vitest';
import { MessageTakenError } from '../message-taken-error.ts';
import type { LoggedEmail } from './email-log.ts';
import { type SendEmailDeps, sendEmail } from './send-email.ts';

const now = new Date('2026-11-22T08:00:10Z');
const inSeconds = (seconds: number) => new Date(now.getTime() + seconds * 1_000);
const queued: LoggedEmail = {
  id: 'email-1',
  to: 'alice@example.org',
  kind: 'verify-address',
  createdAt: now,
  expiresAt: inSeconds(86_400),
  isWaiting: true,
  attempts: 0,
  failure: null,
};
const firstAttempt = { attempt: 1, isLastAttempt: false };
const away = new GatewayUnavailableError('away', { code: 'ECONNREFUSED', concerns: 'gateway' });

function setUp(
  email: LoggedEmail | null,
  changes: Partial<SendEmailDeps> & { failWith?: Error } = {},
) {
  const sent: Parameters<AccountMailer['send']>[0][] = [];
  const log: string[] = [];
  const { failWith, ...deps } = changes;
  const wired: SendEmailDeps = {
    mailer: {
      async send(mail) {
        if (failWith !== undefined) throw failWith;
        sent.push(mail);
        return 'mail-1';
      },
    },
    emailLog: {
      find: async () => email,
      async begin({ attempts }) {
        log.push(`attempt ${attempts + 1}`);
        return true;
      },
      markSent: async (_, at) => void log.push(`sent ${at.toISOString()}`),
      noteFailure: async ({ attempts }, failure) => void log.push(`note ${attempts} ${failure}`),
      async giveUp({ attempts }, { state, failure }) {
        log.push(`${state} ${attempts} ${failure}`);
        return true;
      },
    },
    alarms: {
      raise: async ({ event, facts }) => void log.push(`${event} ${JSON.stringify(facts)}`),
    },
    deriveToken: (emailId) => `${emailId}.proof`,
    clock: { now: () => now },
    pause: async () => undefined,
    signature: '门禁',
    origin: 'https://accounts.example.com',
    ...deps,
  };
  return { deps: wired, sent, log };
}

test('sends the link of the email and records that it was taken', async () => {
  const { deps, sent, log } = setUp(queued);
  expect(await sendEmail(deps, 'email-1', firstAttempt)).toEqual({
    outcome: 'sent',
    kind: 'verify-address',
    attempts: 1,
    failure: null,
  });
  expect(sent).toEqual([
    {
      id: 'email-1',
      to: 'alice@example.org',
      kind: 'verify-address',
      subject: expect.stringMatching(/^【门禁】/),
      text: expect.stringContaining(
        '\nhttps://accounts.example.com/email?token=email-1.proof\n\nOpen the link',
      ),
    },
  ]);
  expect(log).toEqual(['attempt 1', `sent ${now.toISOString()}`]);
});

test('every attempt hands over the same, however late it is', async () => {
  const first = setUp(queued);
  const later = { now: () => inSeconds(80_000) };
  const second = setUp({ ...queued, attempts: 4, failure: '451' }, { clock: later });
  await sendEmail(first.deps, 'email-1', firstAttempt);
  await sendEmail(second.deps, 'email-1', { attempt: 5, isLastAttempt: false });
  expect(second.sent).toEqual(first.sent);
});

test('does not send what is final, nor what is not there', async () => {
  for (const email of [{ ...queued, isWaiting: false }, null]) {
    const { deps, sent, log } = setUp(email);
    expect(await sendEmail(deps, 'email-1', firstAttempt)).toEqual({ outcome: 'nothing to do' });
    expect([sent, log]).toEqual([[], []]);
  }
});

test('sends nothing whose time is over', async () => {
  const { deps, sent, log } = setUp({ ...queued, expiresAt: now, attempts: 2, failure: '451' });
  expect(await sendEmail(deps, 'email-1', firstAttempt)).toMatchObject({ outcome: 'expired' });
  expect([sent, log]).toEqual([[], ['expired 2 451']]);
});

test('without a way to send, an email has failed, and an alarm says so', async () => {
  const { deps, log } = setUp(queued, { mailer: null });
  expect(await sendEmail(deps, 'email-1', firstAttempt)).toMatchObject({
    outcome: 'failed',
    failure: 'NO_SMTP',
  });
  expect(log).toEqual(['email_not_configured {}', 'failed 0 NO_SMTP']);
});

test('does not send what another worker began with, nor gives it up, and leaves the job alive', async () => {
  const begun = setUp(queued);
  begun.deps.emailLog.begin = async () => false;
  await expect(sendEmail(begun.deps, 'email-1', firstAttempt)).rejects.toThrow(MessageTakenError);
  expect(begun.sent).toEqual([]);
  const over = setUp({ ...queued, expiresAt: now });
  over.deps.emailLog.giveUp = async () => false;
  await expect(sendEmail(over.deps, 'email-1', firstAttempt)).rejects.toThrow(MessageTakenError);
});

test('a kind that a newer release wrote waits for a worker of that release', async () => {
  const { deps, sent, log } = setUp({ ...queued, kind: 'notice-of-2030' });
  await expect(sendEmail(deps, 'email-1', firstAttempt)).rejects.toThrow();
  expect([sent, log]).toEqual([[], []]);
});

test('fails the job when the email was not taken, so that it is tried again', async () => {
  const { deps, log } = setUp({ ...queued, attempts: 2 }, { failWith: away });
  await expect(sendEmail(deps, 'email-1', firstAttempt)).rejects.toBe(away);
  expect(log).toEqual(['attempt 3', 'note 3 ECONNREFUSED']);
});

test('an email has failed when its next try would come too late, or there is none', async () => {
  // After the third attempt of its job the queue waits exp(3) seconds, which are 20.09.
  const third = { attempt: 3, isLastAttempt: false };
  const inTime = setUp({ ...queued, expiresAt: inSeconds(20.1) }, { failWith: away });
  await expect(sendEmail(inTime.deps, 'email-1', third)).rejects.toBe(away);
  const tooLate = setUp({ ...queued, expiresAt: inSeconds(20) }, { failWith: away });
  expect(await sendEmail(tooLate.deps, 'email-1', third)).toMatchObject({ outcome: 'failed' });
  expect(tooLate.log.at(-1)).toBe('failed 1 ECONNREFUSED');

  const last = setUp(queued, { failWith: new Error(`no way to ${queued.to}`) });
  const lastAttempt = { attempt: 25, isLastAttempt: true };
  expect(await sendEmail(last.deps, 'email-1', lastAttempt)).toMatchObject({ outcome: 'failed' });
  expect(last.log).toEqual(['attempt 1', 'failed 1 UNKNOWN']);
});

test('an address that never will be taken has failed, and is not tried again', async () => {
  const failWith = new GatewayRefusedError('no', { code: '550 5.1.1', concerns: 'message' });
  const { deps, log } = setUp(queued, { failWith });
  expect(await sendEmail(deps, 'email-1', firstAttempt)).toMatchObject({ outcome: 'failed' });
  expect(log).toEqual(['attempt 1', 'failed 1 550 5.1.1']);
});

test('a mail server that refuses all emails raises an alarm', async () => {
  const failWith = new GatewayRefusedError('no', { code: '535 5.7.8', concerns: 'gateway' });
  const { deps, log } = setUp(queued, { failWith });
  expect(await sendEmail(deps, 'email-1', firstAttempt)).toMatchObject({ outcome: 'failed' });
  expect(log).toContain('email_refused {"failure":"535 5.7.8"}');
});

test('what was sent is marked as soon as the log can be written again, and not sent again', async () => {
  const { deps, sent, log } = setUp(queued);
  const { markSent } = deps.emailLog;
  let failures = 3;
  deps.emailLog.markSent = async (...args) => {
    if (failures > 0) {
      failures -= 1;
      throw new Error('Postgres is away');
    }
    await markSent(...args);
  };
  expect(await sendEmail(deps, 'email-1', firstAttempt)).toMatchObject({ outcome: 'sent' });
  expect(sent).toHaveLength(1);
  expect(log.at(-1)).toMatch(/^sent/);
});
