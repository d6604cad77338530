import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { inspect } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { GatewayRefusedError, GatewayUnavailableError } from '../gateway-errors.ts';
import {
  CODE,
  gatewayTo,
  MESSAGE,
  MOBILE,
  PASSWORD,
  serve,
  urlWithLogin,
} from '../testing/smtp-scene.ts';
import { reply, startSmtpServer } from '../testing/start-smtp-server.ts';
import { createMailer } from './create-mailer.ts';
import { createSmtpGateway } from './smtp-gateway.ts';

/** The error of a failed attempt, after a look at whether it tells what nobody may read. */
async function failureOf(attempt: Promise<unknown>) {
  const error = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  const everything = inspect(error, { depth: 10, showHidden: true });
  for (const secret of [MOBILE, CODE, PASSWORD, encodeURIComponent(PASSWORD)]) {
    expect(everything).not.toContain(secret);
  }
  return error;
}

const echo = `<${MOBILE}@139.com> code ${CODE} password ${PASSWORD}`;

/** A server that takes connections and then does as told, which is not SMTP. */
async function listen(onConnection: (socket: Socket) => void) {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket.on('error', () => undefined));
    onConnection(socket);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

test('a recipient refused for good is refused for good, and concerns that message alone', async () => {
  const server = await serve({
    onRcptTo: (_address, _session, done) => done(reply(550, `5.1.1 ${echo}`)),
  });
  const error = await failureOf(gatewayTo(server.port).send(MESSAGE));
  expect(error).toBeInstanceOf(GatewayRefusedError);
  expect(error).toMatchObject({ permanent: true, code: '550 5.1.1', concerns: 'message' });
});

test('a recipient put off is temporary', async () => {
  const server = await serve({
    onRcptTo: (_address, _session, done) => done(reply(451, `4.7.1 ${echo}`)),
  });
  const error = await failureOf(gatewayTo(server.port).send(MESSAGE));
  expect(error).toBeInstanceOf(GatewayUnavailableError);
  expect(error).toMatchObject({ permanent: false, code: '451 4.7.1', concerns: 'message' });
});

test('a text refused for good is refused for good', async () => {
  const server = await serve({
    onData(stream, _session, done) {
      stream.resume().once('end', () => done(reply(554, `5.7.1 ${echo}`)));
    },
  });
  const error = await failureOf(gatewayTo(server.port).send(MESSAGE));
  expect(error).toBeInstanceOf(GatewayRefusedError);
  expect(error).toMatchObject({ code: '554 5.7.1', concerns: 'message' });
});

test('one refused message does not stop the next', async () => {
  const server = await serve({
    onRcptTo: ({ address }, _session, done) =>
      done(address.startsWith(MOBILE) ? reply(550, 'no such user') : null),
  });
  const gateway = gatewayTo(server.port);
  await failureOf(gateway.send(MESSAGE));
  await gateway.send({ ...MESSAGE, to: '13900139000' });
  expect(server.mails).toHaveLength(1);
});

test('a wrong password is refused for good, and concerns the gateway', async () => {
  const server = await serve({
    onAuth: (_login, _session, done) => done(null, { message: echo, responseCode: 535 }),
  });
  const url = urlWithLogin(server.port);
  const error = await failureOf(gatewayTo(server.port, { url }).send(MESSAGE));
  expect(error).toBeInstanceOf(GatewayRefusedError);
  expect(error).toMatchObject({ code: '535', concerns: 'gateway' });
  expect(server.mails).toEqual([]);
});

test('sends nothing without a login when a login was asked for', async () => {
  const server = await serve({ disabledCommands: ['STARTTLS', 'AUTH'] });
  const url = urlWithLogin(server.port);
  const error = await failureOf(gatewayTo(server.port, { url }).send(MESSAGE));
  expect(error).toBeInstanceOf(GatewayRefusedError);
  expect(server.mails).toEqual([]);
});

test('sends nothing in the clear when encryption is required and not offered', async () => {
  const server = await serve();
  const url = `smtp://127.0.0.1:${server.port}?tls=required`;
  const error = await failureOf(gatewayTo(server.port, { url }).send(MESSAGE));
  expect(error).toBeInstanceOf(GatewayRefusedError);
  expect(error).toMatchObject({ concerns: 'gateway' });
  expect(server.mails).toEqual([]);
});

test.each(['?tls=required', '?tls=optional'])(
  'sends nothing to a server whose certificate does not hold: %s',
  async (query) => {
    const server = await serve({ disabledCommands: [] });
    const url = `smtp://127.0.0.1:${server.port}${query}`;
    const error = await failureOf(gatewayTo(server.port, { url }).send(MESSAGE));
    expect(error).toBeInstanceOf(GatewayRefusedError);
    expect(error).toHaveProperty('code', expect.stringContaining('CERT'));
    expect(server.mails).toEqual([]);
  },
);

test('a server that says nothing holds a message no longer than allowed', async () => {
  const port = await listen(() => undefined);
  const startedAt = performance.now();
  const error = await failureOf(gatewayTo(port, { timeoutMs: 300 }).send(MESSAGE));
  expect(error).toBeInstanceOf(GatewayUnavailableError);
  expect(error).toMatchObject({ code: 'ETIMEDOUT', concerns: 'gateway' });
  expect(performance.now() - startedAt).toBeLessThan(2_000);
});

test('a server that never comes to its point holds a message no longer than allowed', async () => {
  const port = await listen((socket) => {
    const timer = setInterval(() => socket.write('220-one moment\r\n'), 20);
    socket.once('close', () => clearInterval(timer));
  });
  const error = await failureOf(gatewayTo(port, { timeoutMs: 300 }).send(MESSAGE));
  expect(error).toBeInstanceOf(GatewayUnavailableError);
  expect(error).toMatchObject({ code: 'ETIMEDOUT' });
});

test('a server that hangs up is temporary', async () => {
  const port = await listen((socket) => socket.destroy());
  const error = await failureOf(gatewayTo(port).send(MESSAGE));
  expect(error).toBeInstanceOf(GatewayUnavailableError);
});

test('a refused connection is temporary', async () => {
  const server = await startSmtpServer();
  await server.close();
  const error = await failureOf(gatewayTo(server.port).send(MESSAGE));
  expect(error).toBeInstanceOf(GatewayUnavailableError);
  expect(error).toMatchObject({ code: 'ECONNREFUSED', concerns: 'gateway' });
});

test('a recipient that is not a number reaches no server', async () => {
  const server = await serve();
  const gateway = gatewayTo(server.port);
  const to = `${MOBILE}\r\nBcc: thief@example.com`;
  const error = await failureOf(gateway.send({ ...MESSAGE, to }));
  expect(error).toBeInstanceOf(GatewayRefusedError);
  expect(server.sessions.count).toBe(0);
});

test('settings that are wrong are named, without their values', async () => {
  const mailerSettings = {
    url: `http://menjin:${PASSWORD}@mail.example.com`,
    from: `${MOBILE}, <a@example.com>`,
    timeoutMs: 0,
  };
  const gatewaySettings = {
    recipientTemplate: `${MOBILE}@139.com\r\nBcc: thief@example.com`,
    subject: `${CODE}\r\nBcc: thief@example.com`,
    noticeSubject: `${CODE}\n`,
  };
  const mailer = { send: async () => '' };
  const attempts = [
    { settings: mailerSettings, create: async () => createMailer(mailerSettings) },
    { settings: gatewaySettings, create: async () => createSmtpGateway(mailer, gatewaySettings) },
  ];
  for (const { settings, create } of attempts) {
    const error = await failureOf(create());
    for (const name of Object.keys(settings)) {
      expect(error).toHaveProperty('message', expect.stringContaining(`→ at ${name}`));
    }
  }
});
