import path from 'node:path';
import { CHECKOUT } from '@menjin/local-stack';
import { afterAll, expect, onTestFinished, test, vi } from 'vitest';
import { newMobile, newName } from '../setup/ask.ts';
import { startScene } from '../setup/start-scene.ts';
import { createFakeWx } from './fake-wx.ts';

type Captcha = { id: string; src: string };
type Menjin = {
  newCaptcha(): Promise<Captcha>;
  requestCode(mobile: string, captcha: Captcha, text: string): Promise<object>;
  register(fields: object): Promise<object>;
  login(fields: object): Promise<object>;
  info(): Promise<{ username: string; mobile: string }>;
  logout(): Promise<object>;
  authorization(): { authorization?: string };
};

const scene = await startScene({ counts: { server: 1, workers: 0 } });
afterAll(() => scene.stop());

/** The example, as if it ran on a phone of its own. */
async function startMiniProgram() {
  const wx = createFakeWx();
  vi.stubGlobal('wx', wx);
  onTestFinished(() => void vi.unstubAllGlobals());
  const example = path.join(CHECKOUT, 'examples/mini-program/menjin.js');
  const { createMenjin } = (await import(example)) as { createMenjin(server: string): Menjin };
  const menjin = createMenjin(scene.servers[0] ?? '');
  return { menjin, wx };
}

test('a mini-program registers, comes back by its token, signs out and in again', async () => {
  const { menjin, wx } = await startMiniProgram();
  const [mobile, username] = [newMobile(), newName()];
  const captcha = await menjin.newCaptcha();
  expect(captcha.src).toMatch(/^data:image\/jpeg;base64,\/9j\//);
  const text = (await scene.redis.get<string>(`captcha:${captcha.id}`)) ?? '';
  await menjin.requestCode(mobile, captcha, text);

  const { challengeId } = await scene.prisma.smsMessage.findFirstOrThrow({ where: { mobile } });
  const password = 'correct horse';
  const account = { username, mobile, password, password2: password, allow: true };
  await menjin.register({ ...account, sms_code: scene.codeOf(challengeId) });
  expect(await menjin.info()).toMatchObject({ username, mobile });
  expect(menjin.authorization().authorization).toMatch(/^Bearer b\.[\w-]{43}$/);

  await menjin.logout();
  expect([...wx.storage]).toEqual([]);
  await expect(menjin.info()).rejects.toMatchObject({ appCode: 'SIGN_IN_REQUIRED' });

  await menjin.login({ username: mobile, password, remembered: true });
  expect(menjin.authorization().authorization).toMatch(/^Bearer r\./);
  expect(await menjin.info()).toMatchObject({ username });
});

test('what a mini-program is refused says why', async () => {
  const { menjin } = await startMiniProgram();
  const captcha = await menjin.newCaptcha();
  await expect(menjin.requestCode(newMobile(), captcha, 'AAAA')).rejects.toMatchObject({
    appCode: 'CAPTCHA_WRONG',
    errmsg: '输入图形验证码有误，点图片换一张',
  });
});

test('an answer to an old session does not end the one that began meanwhile', async () => {
  const { menjin, wx } = await startMiniProgram();
  wx.setStorageSync('menjin-session', `b.${'A'.repeat(43)}`);
  wx.onSent = () => wx.setStorageSync('menjin-session', 'another');
  await expect(menjin.info()).rejects.toMatchObject({ appCode: 'SIGN_IN_REQUIRED' });
  expect([...wx.storage]).toEqual([['menjin-session', 'another']]);
});

test('a session that ended elsewhere is forgotten', async () => {
  const { menjin, wx } = await startMiniProgram();
  wx.setStorageSync('menjin-session', `b.${'A'.repeat(43)}`);
  await expect(menjin.info()).rejects.toMatchObject({ appCode: 'SIGN_IN_REQUIRED' });
  expect([...wx.storage]).toEqual([]);
});
