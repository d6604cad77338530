import { startSmtpServer } from '@menjin/sms/testing';
import { expect, onTestFinished, test } from 'vitest';
import { openSenders } from './open-senders.ts';

const mail = {
  id: 'e1',
  to: 'alice@example.org',
  kind: 'notice-password',
  subject: '提醒',
  text: '密码被修改。',
} as const;
const SMTP_FROM = 'accounts@example.com';

function setUp(changes: Partial<Parameters<typeof openSenders>[0]>) {
  const kept: { id: string }[] = [];
  const inbox = { keep: async (message: { id: string }) => void kept.push(message) };
  const senders = openSenders(
    {
      SMS_GATEWAY: 'sandbox',
      SMS_SIGNATURE: '门禁',
      SMTP_URL: undefined,
      SMTP_FROM: undefined,
      SMTP_RECIPIENT: undefined,
      ...changes,
    },
    inbox,
    { now: () => new Date() },
  );
  onTestFinished(() => senders.close());
  return { senders, kept };
}

async function serve() {
  const server = await startSmtpServer();
  onTestFinished(() => server.close());
  return { ...server, url: `smtp://127.0.0.1:${server.port}` };
}

test('the sandbox keeps emails where no mail server is named', async () => {
  const { senders, kept } = setUp({});
  await senders.mailer?.send(mail);
  expect(kept).toMatchObject([{ id: 'e1', purpose: 'notice-password' }]);
});

test('a mail server that is named gets the emails, while messages stay in the sandbox', async () => {
  const { url, mails } = await serve();
  const { senders, kept } = setUp({ SMTP_URL: url, SMTP_FROM });
  await senders.mailer?.send(mail);
  const sms = { id: 'm1', to: '13800138000', purpose: 'login', text: '验证码', code: '012345' };
  await senders.gateway.send(sms);
  expect(mails.map(({ to }) => to)).toEqual([['alice@example.org']]);
  expect(kept).toMatchObject([{ id: 'm1' }]);
});

test('messages and emails share the sessions of one mail server', async () => {
  const { url, mails, sessions } = await serve();
  const SMTP_RECIPIENT = '{mobile}@139.com';
  const { senders } = setUp({ SMS_GATEWAY: 'smtp', SMTP_URL: url, SMTP_FROM, SMTP_RECIPIENT });
  await senders.mailer?.send(mail);
  const notice = { id: 'm1', to: '13800138000', purpose: 'notice-password', text: '密码' };
  await senders.gateway.send({ ...notice, code: null });
  expect(mails.map(({ to, headers }) => [...to, headers['subject']])).toEqual([
    ['alice@example.org', '提醒'],
    ['13800138000@139.com', '【门禁】账号提醒'],
  ]);
  expect(sessions.count).toBe(1);
});
