import type { AppRouter } from '@menjin/api';
import { newTestProof } from '@menjin/api/testing';
import { expect, expectTypeOf, test } from 'vitest';
import { createMenjinClient } from './create-menjin-client.ts';
import { isAppError } from './is-app-error.ts';
import type { MenjinErrorShape } from './menjin-error-shape.ts';
import { serveApi } from './testing/serve-api.ts';

const rejectionOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => null,
    (error: unknown) => error,
  );

test('tells why a code was refused, and for how long', async () => {
  const { deps, url } = await serveApi();
  const menjin = createMenjinClient({ url });
  const ask = async () => {
    const proof = await newTestProof(deps);
    return menjin.sms.requestCode.mutate({ purpose: 'register', mobile: '13800138000', proof });
  };
  await ask();
  const error = await rejectionOf(ask());
  expect(isAppError(error, 'SEND_TOO_SOON')).toBe(true);
  expect(isAppError(error, 'CODE_WRONG')).toBe(false);
  expect(isAppError(error) && error.data.detail).toEqual({ retryAfterSeconds: 60 });
});

test('tells which fields are wrong', async () => {
  const { url } = await serveApi();
  const menjin = createMenjinClient({ url });
  const error = await rejectionOf(
    menjin.login.withPassword.mutate({ identifier: '', password: '' }),
  );
  expect(isAppError(error, 'INVALID_INPUT') && error.data.fieldErrors).toEqual({
    identifier: 'FIELD_REQUIRED',
    password: 'FIELD_REQUIRED',
  });
});

test('an error of anything else is none of ours', () => {
  expect(
    [new Error('CODE_WRONG'), { data: { appCode: 'CODE_WRONG' } }, null].map((error) =>
      isAppError(error),
    ),
  ).toEqual([false, false, false]);
});

test('narrows to what an error holds', () => {
  const error: unknown = null;
  if (isAppError(error, 'SEND_TOO_SOON')) {
    expectTypeOf(error.data.appCode).toEqualTypeOf<'SEND_TOO_SOON'>();
    expectTypeOf(error.data.detail.retryAfterSeconds).toEqualTypeOf<number | undefined>();
    expectTypeOf(error.data.httpStatus).toEqualTypeOf<number>();
  }
  if (isAppError(error)) expectTypeOf(error.data.appCode).toExtend<string>();
  expectTypeOf(isAppError).parameter(1).not.toEqualTypeOf<string>();
  type Sent = AppRouter['_def']['_config']['$types']['errorShape'];
  expectTypeOf<Sent>().toExtend<MenjinErrorShape>();
  expectTypeOf<MenjinErrorShape>().toExtend<Sent>();
});
