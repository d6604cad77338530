import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { createLog } from './create-log.ts';

function setUp() {
  const lines: Record<string, unknown>[] = [];
  const destination = new Writable({
    write(chunk: Buffer, _, done) {
      lines.push(JSON.parse(chunk.toString()) as Record<string, unknown>);
      done();
    },
  });
  return { lines, log: createLog({ process: 'test', level: 'info', destination }) };
}

test('writes one JSON line with level, UTC time and process', () => {
  const { lines, log } = setUp();
  log.info({ event: 'login', requestId: 'r1' }, 'signed in');
  expect(lines).toEqual([
    {
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      process: 'test',
      event: 'login',
      requestId: 'r1',
      msg: 'signed in',
    },
  ]);
});

test('cuts out what is secret or personal, should it ever be logged', () => {
  const { lines, log } = setUp();
  log.info({ mobile: '13800138000', input: { password: 'correct horse', code: '012345' } });
  expect(JSON.stringify(lines)).not.toMatch(/13800138000|correct horse|012345/);
});

test('an error is told by name, code and frames, and never by its message', () => {
  const { lines, log } = setUp();
  const cause = Object.assign(new TypeError('connect to 13800138000'), { code: 'ECONNREFUSED' });
  log.error({ error: new Error('SET captcha WXY3', { cause }) });
  expect(lines[0]?.['error']).toMatchObject({
    name: 'Error',
    frames: expect.arrayContaining([expect.stringContaining('create-log.test.ts')]),
    cause: { name: 'TypeError', reason: 'ECONNREFUSED' },
  });
  expect(JSON.stringify(lines)).not.toMatch(/WXY3|13800138000/);
});

test('a value with line breaks stays within its line', () => {
  const { lines, log } = setUp();
  log.info({ agent: 'x\n{"level":"fatal"}' });
  expect(lines).toHaveLength(1);
});
