import { Writable } from 'node:stream';
import { createLog } from '@menjin/runtime';
import { createMailer } from '@menjin/sms';
import { deriveEmailToken, readEmailToken } from '@menjin/sms/job';
import { reply, startSmtpServer } from '@menjin/sms/testing';
import { createTestDatabase } from '@menjin/tests/database';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { insertEmail } from '../testing/email-rows.ts';
import { secondsAgo } from '../testing/message-rows.ts';
import { createPrismaEmailLog } from './prisma-email-log.ts';
import { runSendEmail } from './run-send-email.ts';

const database = await createTestDatabase();
afterAll(() => database.drop());
const { prisma } = database;

const KEY = 'a key for tests, long enough to be one';
const ADDRESS = 'alice@example.org';
const read = (id: string) => prisma.emailMessage.findUniqueOrThrow({ where: { id } });

/** A worker's way of sending, from the row to a mail server of this test alone. */
async function setUp(options: Parameters<typeof startSmtpServer>[0] = {}) {
  const server = await startSmtpServer(options);
  const url = `smtp://127.0.0.1:${server.port}`;
  const mailer = createMailer({ url, from: '门禁 <accounts@example.com>' });
  onTestFinished(async () => {
    await mailer.close();
    await server.close();
  });
  const lines: string[] = [];
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  const sendEmail = {
    emailLog: createPrismaEmailLog(prisma),
    mailer,
    alarms: { raise: async () => undefined },
    deriveToken: (emailId: string) => deriveEmailToken(KEY, emailId),
    clock: { now: () => new Date() },
    pause: async () => undefined,
    signature: '门禁',
    origin: 'https://accounts.example.com',
  };
  const log = createLog({ process: 'sms-worker', level: 'info', destination });
  const run = (emailId: string, attempts = 1) =>
    runSendEmail({ sendEmail, log }, { emailId }, { attempts, max_attempts: 25 });
  return { mails: server.mails, run, lines };
}

test('the link of a sent email is read back as its id', async () => {
  const { mails, run, lines } = await setUp();
  const emailId = await insertEmail(prisma, { kind: 'recovery-link' });
  await run(emailId);
  expect(mails).toMatchObject([
    { to: [ADDRESS], headers: { subject: '【门禁】重设密码 Set a new password' } },
  ]);
  const link = new URL(/https:\S+/.exec(mails[0]?.body ?? '')?.[0] ?? '');
  expect(`${link.origin}${link.pathname}`).toBe('https://accounts.example.com/forgot');
  expect(readEmailToken(KEY, link.searchParams.get('ticket') ?? '')).toBe(emailId);
  const row = await read(emailId);
  expect(row).toMatchObject({ state: 'sent', attempts: 1, failure: null });
  expect(row.sentAt).not.toBeNull();
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: 'info', event: 'email', emailId, kind: 'recovery-link', outcome: 'sent', attempts: 1 },
  ]);
  expect(lines.join('')).not.toMatch(/alice|ticket=/);
});

test('a job that comes twice sends once', async () => {
  const { mails, run } = await setUp();
  const emailId = await insertEmail(prisma);
  await run(emailId);
  await run(emailId);
  expect(mails).toHaveLength(1);
});

test('an address of the wrong form has failed before any server heard of it', async () => {
  const { mails, run } = await setUp();
  const to = `${ADDRESS}\r\nBcc: thief@example.com`;
  const emailId = await insertEmail(prisma, { to });
  await run(emailId);
  expect(await read(emailId)).toMatchObject({ state: 'failed', failure: 'ADDRESS_INVALID' });
  expect(mails).toEqual([]);
});

test('a server that puts an email off is asked again, and neither log nor queue keep the address', async () => {
  let asked = 0;
  const { mails, run, lines } = await setUp({
    onRcptTo: ({ address }, _session, done) =>
      done((asked += 1) === 1 ? reply(451, `4.7.1 ${address}, later`) : null),
  });
  const emailId = await insertEmail(prisma);
  await expect(run(emailId)).rejects.toThrow(/^Not sent: 451 4\.7\.1$/);
  expect(await read(emailId)).toMatchObject({ state: 'queued', attempts: 1, failure: '451 4.7.1' });
  await run(emailId, 2);
  expect(await read(emailId)).toMatchObject({ state: 'sent', attempts: 2, failure: null });
  expect(mails).toHaveLength(1);
  expect(lines.join('')).not.toContain('alice');
});

test('an email that is lost for good is a warning with what is known of it', async () => {
  const { mails, run, lines } = await setUp();
  const emailId = await insertEmail(prisma, {
    kind: 'notice-password',
    expiresAt: secondsAgo(1),
    attempts: 3,
    failure: '451',
  });
  await run(emailId);
  expect(mails).toEqual([]);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: 'warn', emailId, kind: 'notice-password', outcome: 'expired', attempts: 3 },
  ]);
});
