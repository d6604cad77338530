import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { monotonicMs } from '../measuring/monotonic-clock.ts';

const END_OF_MAIL = '\r\n.\r\n';

/**
 * A mail server that takes everything at once and tells for whom a mail was and when its last
 * byte came. No more than the gateway needs of SMTP (RFC 5321): one that costs something itself
 * would be measured along.
 */
export async function startWitness(
  onMail: (recipient: string, atMs: number) => void,
): Promise<{ port: number; close(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.setNoDelay(true);
    converse(socket, onMail);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
}

function converse(socket: Socket, onMail: (recipient: string, atMs: number) => void): void {
  let unread = '';
  let recipient = '';
  let isMail = false;
  const answer = (reply: string) => socket.write(`${reply}\r\n`);
  function readCommand(line: string): void {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'RCPT') recipient = /<([^>]*)>/.exec(line)?.[1] ?? '';
    isMail = verb === 'DATA';
    if (isMail) answer('354 go on');
    else if (verb === 'QUIT') socket.end('221 bye\r\n');
    else answer('250 ok');
  }
  answer('220 witness');
  socket.on('data', (chunk) => {
    unread += chunk.toString('latin1');
    for (;;) {
      const mark = isMail ? END_OF_MAIL : '\r\n';
      const end = unread.indexOf(mark);
      if (end === -1) return;
      const read = unread.slice(0, end);
      unread = unread.slice(end + mark.length);
      if (!isMail) {
        readCommand(read);
        continue;
      }
      onMail(recipient, monotonicMs());
      isMail = false;
      answer('250 taken');
    }
  });
}
