import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

type ReceivedMail = {
  from: string;
  to: string[];
  user: unknown;
  /** Unfolded, names in lower case. */
  headers: Record<string, string>;
  body: string;
};

/** A mail server of this process, on loopback, that keeps what it takes. */
export async function startSmtpServer(options: SMTPServerOptions = {}) {
  const mails: ReceivedMail[] = [];
  const sessions = { count: 0 };
  const server = new SMTPServer({
    logger: false,
    closeTimeout: 1,
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onConnect(_session, done) {
      sessions.count += 1;
      done();
    },
    onData(stream, session, done) {
      const { mailFrom, rcptTo } = session.envelope;
      const from = mailFrom === false ? '' : mailFrom.address;
      const to = rcptTo.map((recipient) => recipient.address);
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.once('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8');
        mails.push({ from, to, user: session.user, ...readMail(raw) });
        done();
      });
    },
    ...options,
  });
  // A client that was killed resets its connection.
  server.on('error', () => undefined);
  const listener = server.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  return {
    port,
    mails,
    sessions,
    hangUp: () => server.connections.forEach((connection) => connection.close()),
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}

/** A reply of the server's own choosing, for the handlers of its options. */
export const reply = (responseCode: number, words: string) =>
  Object.assign(new Error(words), { responseCode });

function readMail(raw: string): Pick<ReceivedMail, 'headers' | 'body'> {
  const end = raw.indexOf('\r\n\r\n');
  const unfolded = raw.slice(0, end).replaceAll(/\r\n[ \t]+/g, ' ');
  const headers = unfolded.split('\r\n').map((line) => {
    const [name = '', ...value] = line.split(': ');
    return [name.toLowerCase(), decodeWords(value.join(': '))] as const;
  });
  const body = Buffer.from(raw.slice(end), 'base64').toString('utf8');
  return { headers: Object.fromEntries(headers), body };
}

const decodeWords = (value: string) =>
  value
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?B\?([^?]*)\?=/gi, (_word, base64: string) =>
      Buffer.from(base64, 'base64').toString('utf8'),
    );
