import { expect, test } from 'vitest';
import { createSandboxGateway } from './sandbox-gateway.ts';

test('keeps the message with its time, and knows that it arrived', async () => {
  const kept: unknown[] = [];
  const at = new Date('2026-11-22T08:00:00Z');
  const inbox = { keep: async (message: unknown) => void kept.push(message) };
  const gateway = createSandboxGateway(inbox, { now: () => at });
  const message = {
    id: 'm1',
    to: '13800138000',
    purpose: 'login',
    text: 'x 123456',
    code: '123456',
  };
  expect(await gateway.send(message)).toEqual({
    providerMessageId: 'sandbox-m1',
    state: 'delivered',
  });
  expect(kept).toEqual([{ ...message, at }]);
});
