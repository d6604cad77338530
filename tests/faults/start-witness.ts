import { startSmtpServer } from '@menjin/sms/testing';

type Sending = { id: string; code: string; at: Date };

/** How it answers a message it was handed, after so many milliseconds. */
export type Answer = { afterMs: number; error?: Error };

type WitnessOptions = {
  answer: () => Answer;
  /** How long it hesitates before it lets itself be handed anything. */
  hesitateMs?: () => number;
};

/**
 * A gateway that remembers what it was handed, the moment it has all of it: from
 * then on the phone may ring, whether or not the worker hears the answer.
 */
export async function startWitness({ answer, hesitateMs = () => 0 }: WitnessOptions) {
  const sendings: Sending[] = [];
  const server = await startSmtpServer({
    onMailFrom(_address, _session, done) {
      setTimeout(done, hesitateMs()).unref();
    },
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.once('end', () => {
        const { afterMs, error } = answer();
        if (error === undefined) sendings.push(readSending(Buffer.concat(chunks).toString()));
        setTimeout(() => done(error), afterMs).unref();
      });
    },
  });
  return { port: server.port, sendings, close: server.close };
}

function readSending(mail: string): Sending {
  const id = /^message-id: <([^@]+)@/im.exec(mail)?.[1] ?? 'no message id';
  const body = mail.slice(mail.indexOf('\r\n\r\n'));
  const text = Buffer.from(body, 'base64').toString('utf8');
  return { id, code: /#(\d{6})$/.exec(text.trim())?.[1] ?? 'no code', at: new Date() };
}
