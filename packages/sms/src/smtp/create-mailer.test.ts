import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { GatewayRefusedError } from '../gateway-errors.ts';
import { mailerTo, serve } from '../testing/smtp-scene.ts';
import { reply } from '../testing/start-smtp-server.ts';

const MAIL = {
  id: '3f0c1b1e-6f0e-4a55-9a3c-0d9c6a1f7e21',
  to: 'alice@example.org',
  subject: '【门禁】确认邮箱 Confirm your address',
  text: '打开下面的链接。\n\nhttps://accounts.example.com/email?token=x\n\nOpen the link above.',
};

/** The error of an attempt, after a look at whether it tells the address. */
async function failureOf(attempt: Promise<unknown>) {
  const error = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(inspect(error, { depth: 10, showHidden: true })).not.toContain('alice');
  return error;
}

test('sends subject and text to the one address', async () => {
  const server = await serve();
  expect(await mailerTo(server.port).send(MAIL)).toBe(`<${MAIL.id}@example.com>`);
  expect(server.mails).toMatchObject([
    {
      from: 'accounts@example.com',
      to: [MAIL.to],
      body: MAIL.text,
      headers: { to: MAIL.to, subject: MAIL.subject, 'auto-submitted': 'auto-generated' },
    },
  ]);
});

test.each([
  '',
  'alice',
  'alice@example.org\r\nBcc: thief@example.com',
  'alice@example.org\nBcc: thief@example.com',
  'alice@example.org\r',
  'alice@example.org\n',
  'alice\r\n@example.org',
  'alice@example.org,thief@example.com',
  'alice@example.org;thief@example.com',
  'alice@example.org thief@example.com',
  'Alice <alice@example.org>',
  '<alice@example.org>',
  'friends: alice@example.org, thief@example.com;',
  '"alice"@example.org',
  'alice@example.org (alice)',
  'alice@example.org\0',
  'ａlice＠example.org',
])('%j is no address, and reaches no server', async (to) => {
  const server = await serve();
  const error = await failureOf(mailerTo(server.port).send({ ...MAIL, to }));
  expect(error).toBeInstanceOf(GatewayRefusedError);
  expect(error).toMatchObject({ code: 'ADDRESS_INVALID', concerns: 'message' });
  expect(server.sessions.count).toBe(0);
});

test('neither subject nor id brings a header of its own', async () => {
  const server = await serve();
  const injected = 'x>\r\nBcc: thief@example.com\r\n\r\nanother text';
  await mailerTo(server.port).send({ ...MAIL, id: injected, subject: injected });
  const [mail] = server.mails;
  expect(mail?.to).toEqual([MAIL.to]);
  expect(mail?.headers).not.toHaveProperty('bcc');
  expect(mail?.headers['subject']).toContain('Bcc');
  expect(mail?.body).toBe(MAIL.text);
});

test('an address that the server does not know is refused for good, and told nowhere', async () => {
  const server = await serve({
    onRcptTo: ({ address }, _session, done) => done(reply(550, `5.1.1 no ${address} here`)),
  });
  const error = await failureOf(mailerTo(server.port).send(MAIL));
  expect(error).toBeInstanceOf(GatewayRefusedError);
  expect(error).toMatchObject({ code: '550 5.1.1', concerns: 'message' });
});
