import { TRPCClientError } from '@trpc/client';
import { expect, test } from 'vitest';
import { createMenjinClient } from './create-menjin-client.ts';
import { codeSentence, errorSentence } from './messages.ts';

const refusal = (data: object) =>
  TRPCClientError.from({ error: { message: 'In English.', code: -32029, data } });

test('says what went wrong, with its facts', () => {
  const error = refusal({ appCode: 'SEND_TOO_SOON', detail: { retryAfterSeconds: 47 } });
  expect(errorSentence(error, 'zh-CN')).toContain('47秒');
  expect(errorSentence(error, 'en')).toContain('47 seconds');
});

test('says of a server that does not answer that it cannot be reached', async () => {
  const menjin = createMenjinClient({ url: 'http://127.0.0.1:1' });
  const error: unknown = await menjin.session.current.query().catch((thrown: unknown) => thrown);
  expect(errorSentence(error, 'en')).toBe(
    'The service cannot be reached for the moment. Try again shortly.',
  );
});

test('says what is wrong with a field', () => {
  expect(codeSentence('PASSWORD_TOO_SHORT', 'en')).toBe('Use at least 8 characters.');
});

test('has a sentence for what it does not know', () => {
  const unknown = [refusal({ appCode: 'FROM_NEXT_YEAR', detail: {} }), new Error('?'), null];
  expect(new Set(unknown.map((error) => errorSentence(error, 'en')))).toEqual(
    new Set(['Something went wrong on our side. Try again in a moment.']),
  );
});
