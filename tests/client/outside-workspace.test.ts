import { execFile, spawn } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { newMobile, newName } from '../setup/ask.ts';
import { startScene } from '../setup/start-scene.ts';
import { installConsumer } from './install-consumer.ts';

const run = promisify(execFile);
const [folder, scene] = await Promise.all([
  installConsumer(),
  startScene({ counts: { server: 1, workers: 0 } }),
]);
afterAll(async () => {
  await scene.stop();
  await rm(folder, { recursive: true });
});

/** What the compiler prints is what it complains of. */
async function compile(): Promise<string> {
  const compiled = run('node_modules/.bin/tsc', ['-p', '.'], { cwd: folder });
  return (await compiled.catch((error: { stdout: string }) => error)).stdout;
}
const complaints = await compile();

test('a program outside the workspace compiles, and what it exports can be named', () => {
  expect(complaints).toBe('');
});

test('nothing of the workspace is there but the client', async () => {
  expect(await readdir(path.join(folder, 'node_modules/@menjin'))).toEqual(['client']);
});

test('it registers, is refused and signs out, without cookies', async () => {
  const [mobile, username] = [newMobile(), newName()];
  const program = spawn('node', ['built/register.js', `${scene.servers[0]}`, mobile, username], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const told: object[] = [];
  for await (const line of createInterface({ input: program.stdout })) {
    const facts = JSON.parse(line);
    if ('captchaId' in facts) {
      const text = await scene.redis.get<string>(`captcha:${facts.captchaId}`);
      program.stdin.write(`${text}\n`);
    } else if ('challengeId' in facts) {
      program.stdin.write(`${scene.codeOf(facts.challengeId)}\n`);
    } else {
      told.push(facts);
    }
  }
  expect(told).toEqual([
    { signedIn: username, owned: mobile, keepsToken: true },
    {
      refusal: 'SEND_TOO_SOON',
      waitSeconds: expect.any(Number),
      sentence: expect.stringContaining('秒'),
    },
    { current: null, keepsToken: false },
    { isUnreachable: true },
  ]);
});

test('the hooks for React are there for Node as well', async () => {
  const { stdout } = await run('node', ['built/use-greeting.js'], { cwd: folder });
  expect(stdout).toBe('');
});
