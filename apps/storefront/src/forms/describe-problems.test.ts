import { createMenjinClient } from '@menjin/client';
import { expect, test } from 'vitest';
import { en } from '../i18n/en.ts';
import { zhCn } from '../i18n/zh-cn.ts';
import { describeProblems } from './describe-problems.ts';

const chinese = { t: zhCn, language: 'zh-CN' } as const;
const places = {
  fields: ['mobile', 'code'],
  fieldOfPath: { challengeId: 'code' },
  fieldOfCode: { CODE_WRONG: 'code' },
} as const;

/** What a call fails with when the server answers this. */
async function failure(data: object): Promise<unknown> {
  const text = JSON.stringify({ error: { code: -32600, message: '', data } });
  const answer = { ok: false, status: 400, headers: new Headers(), text: async () => text };
  const menjin = createMenjinClient({ url: 'http://127.0.0.1', fetch: async () => answer });
  return menjin.session.end.mutate().catch((error: unknown) => error);
}

const refusal = (appCode: string, rest: object = {}) =>
  failure({ appCode, detail: {}, fieldErrors: {}, ...rest });

test('nothing is wrong where nothing failed', () => {
  expect(describeProblems(null, places, chinese)).toEqual({ general: null, fields: {} });
});

test('each field says what is wrong with it, and a missing code why it is missing', async () => {
  const error = await refusal('INVALID_INPUT', {
    fieldErrors: {
      mobile: 'MOBILE_INVALID',
      code: 'FIELD_REQUIRED',
      challengeId: 'CODE_NOT_REQUESTED',
    },
  });
  expect(describeProblems(error, places, chinese)).toEqual({
    general: null,
    fields: { mobile: '手机号应为 11 位数字，以 1 开头。', code: '先获取短信验证码。' },
  });
});

test('the shop has its own words where it has more to say', async () => {
  const error = await refusal('CAPTCHA_WRONG');
  const { general } = describeProblems(error, places, { t: en, language: 'en' });
  expect(general).toBe(en.ownSentences.CAPTCHA_WRONG);
});

test('a refusal stands at the field that it is about, with its facts', async () => {
  const error = await refusal('CODE_WRONG', { detail: { attemptsLeft: 4 } });
  expect(describeProblems(error, places, chinese).fields).toEqual({
    code: '短信验证码不对，还可以试 4 次。',
  });
});

test('what is about no field is said above the form, or where the form wants it', async () => {
  const error = await refusal('SEND_TOO_SOON', { detail: { retryAfterSeconds: 47 } });
  const sentence = '已经向这个号码发送过验证码，47秒钟后再试。';
  expect(describeProblems(error, places, chinese)).toEqual({ general: sentence, fields: {} });
  const otherwise = describeProblems(error, { ...places, otherwise: 'code' }, chinese);
  expect(otherwise).toEqual({ general: null, fields: { code: sentence } });
});

test('a server that cannot be reached is no problem of a field', () => {
  const { general, fields } = describeProblems(new TypeError('fetch'), places, chinese);
  expect(general).toMatch(/。$/);
  expect(fields).toEqual({});
});
