import { expect, test } from 'vitest';
import {
  gatewayTo,
  MESSAGE,
  MOBILE,
  PASSWORD,
  serve,
  urlWithLogin,
} from '../testing/smtp-scene.ts';

test('delivers the text to the mailbox of the number', async () => {
  const server = await serve();
  const sent = await gatewayTo(server.port).send(MESSAGE);

  const messageId = `<${MESSAGE.id}@example.com>`;
  expect(sent).toEqual({ providerMessageId: messageId, state: 'accepted' });
  expect(server.mails).toEqual([
    {
      from: 'accounts@example.com',
      to: [`${MOBILE}@139.com`],
      user: undefined,
      body: MESSAGE.text,
      headers: {
        from: '门禁 <accounts@example.com>',
        to: `${MOBILE}@139.com`,
        subject: '【门禁】验证码',
        date: expect.any(String),
        'message-id': messageId,
        'auto-submitted': 'auto-generated',
        'mime-version': '1.0',
        'content-type': 'text/plain; charset=utf-8',
        'content-transfer-encoding': 'base64',
      },
    },
  ]);
});

test('delivers every message to one mailbox where the template names one', async () => {
  const server = await serve();
  const gateway = gatewayTo(server.port, { recipientTemplate: 'pilot@example.com', subject: '码' });
  await gateway.send(MESSAGE);
  await gateway.send({ ...MESSAGE, to: '+447911123456' });
  expect(server.mails.map((mail) => mail.to)).toEqual([
    ['pilot@example.com'],
    ['pilot@example.com'],
  ]);
  expect(server.mails[0]?.headers['subject']).toBe('码');
});

test('a notice is not called a code', async () => {
  const server = await serve();
  await gatewayTo(server.port).send({ ...MESSAGE, text: '【门禁】你的账号…', code: null });
  await gatewayTo(server.port, { noticeSubject: '提醒' }).send({ ...MESSAGE, code: null });
  expect(server.mails.map((mail) => mail.headers['subject'])).toEqual(['【门禁】账号提醒', '提醒']);
});

test('puts a foreign number into the template with its plus sign', async () => {
  const server = await serve();
  await gatewayTo(server.port).send({ ...MESSAGE, to: '+447911123456' });
  expect(server.mails[0]?.to).toEqual(['+447911123456@139.com']);
});

test('a repeated message has the same Message-ID, another one has its own', async () => {
  const server = await serve();
  const gateway = gatewayTo(server.port);
  await gateway.send(MESSAGE);
  await gateway.send(MESSAGE);
  await gateway.send({ ...MESSAGE, id: 'another' });
  const [first, repeated, other] = server.mails.map((mail) => mail.headers['message-id']);
  expect(repeated).toBe(first);
  expect(other).not.toBe(first);
});

test('logs in once for several messages', async () => {
  const users: unknown[] = [];
  const server = await serve({
    authOptional: false,
    onAuth({ username, password }, _session, done) {
      users.push(username);
      done(null, password === PASSWORD ? { user: username } : {});
    },
  });
  const url = urlWithLogin(server.port);
  const gateway = gatewayTo(server.port, { url });
  await gateway.send(MESSAGE);
  await gateway.send({ ...MESSAGE, id: 'another' });
  expect(server.mails.map((mail) => mail.user)).toEqual(['menjin', 'menjin']);
  expect(users).toEqual(['menjin']);
  expect(server.sessions.count).toBe(1);
});

test('delivers over a new session when the server has ended the kept one', async () => {
  const server = await serve();
  const gateway = gatewayTo(server.port);
  await gateway.send(MESSAGE);
  server.hangUp();
  await gateway.send({ ...MESSAGE, id: 'another' });
  expect(server.mails).toHaveLength(2);
  expect(server.sessions.count).toBe(2);
});

test('an id cannot bring a header of its own', async () => {
  const server = await serve();
  await gatewayTo(server.port).send({ ...MESSAGE, id: 'x>\r\nBcc: thief@example.com' });
  expect(server.mails[0]?.headers).not.toHaveProperty('bcc');
  expect(server.mails[0]?.headers['message-id']).toMatch(/^<[^\s<>:]+@example\.com>$/);
  expect(server.mails[0]?.to).toEqual([`${MOBILE}@139.com`]);
});
