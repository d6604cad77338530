import { Writable } from 'node:stream';
import { createLog, createMetrics } from '@menjin/runtime';
import { expect, test } from 'vitest';
import { observeCalls } from './observe-calls.ts';

test('writes a line for each call, with the account where it is known', () => {
  const lines: string[] = [];
  const destination = new Writable({
    write(chunk, _, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const log = createLog({ process: 'server', level: 'info', destination });
  const observe = observeCalls({ log, metrics: createMetrics('server') });
  const call = { requestId: 'r1', outcome: 'ok', durationMs: 3.4, error: undefined } as const;
  observe({ ...call, path: 'staff.sending.pause', userId: 7 });
  observe({ ...call, path: 'session.current', userId: null });
  const [first, second] = lines.map((line) => JSON.parse(line));
  expect(first).toMatchObject({
    event: 'procedure',
    path: 'staff.sending.pause',
    userId: 7,
    ms: 3,
  });
  expect(second).not.toHaveProperty('userId');
});
