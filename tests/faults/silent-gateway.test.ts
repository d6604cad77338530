import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { address, askForCode, newMobile, tally } from '../setup/ask.ts';
import { startScene } from '../setup/start-scene.ts';

// Takes connections and says nothing, as a gateway does that hangs.
const connections = new Set<Socket>();
const gateway = createServer((socket) => {
  connections.add(socket);
  socket.on('error', () => undefined);
});
gateway.listen(0, '127.0.0.1');
await once(gateway, 'listening');
const gatewayAddress = gateway.address();
const port = typeof gatewayAddress === 'object' ? gatewayAddress?.port : undefined;

const scene = await startScene({
  env: {
    SMS_GATEWAY: 'smtp',
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    SMTP_FROM: 'codes@example.com',
    SMTP_RECIPIENT: '{mobile}@example.com',
  },
});
afterAll(async () => {
  for (const socket of connections) socket.destroy();
  gateway.close();
  await scene.stop();
});

test('R26: a gateway that takes nothing gives nobody more codes', async () => {
  const mobile = newMobile();
  const answers = [];
  for (let n = 0; n < 8; n += 1) {
    answers.push(await askForCode(scene, { mobile }, { ip: address(100 + n) }));
    await scene.redis.del(`send_flag_${mobile}`);
  }
  expect(tally(answers)).toEqual({ ok: 5, SEND_TOO_SOON: 3 });
});

test('while the gateway says nothing requests are answered as ever, and their messages wait', async () => {
  const mobiles = Array.from({ length: 30 }, newMobile);
  for (const [n, mobile] of mobiles.entries()) {
    const startedAt = performance.now();
    const { outcome } = await askForCode(scene, { mobile }, { ip: address(n) });
    expect(outcome).toBe('ok');
    // Nobody waits for the gateway's patience, which is seconds.
    expect(performance.now() - startedAt).toBeLessThan(1_500);
  }
  // The worker did try ...
  await expect.poll(() => connections.size, { timeout: 10_000 }).toBeGreaterThan(0);
  // ... and gave none of them up.
  const rows = await scene.prisma.smsMessage.findMany({ where: { mobile: { in: mobiles } } });
  const waiting = rows.filter(({ state }) => state === 'queued' || state === 'sending');
  expect(waiting).toHaveLength(30);
});
