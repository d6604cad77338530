import { expect, test } from 'vitest';
import { errorAt, type FormAnswer, hasError, withFieldChanged } from './form-error.ts';

test('a field that was changed is no longer called wrong, the others are', () => {
  const refused: FormAnswer = {
    errors: [
      { field: 'mobile', message: '输入手机号。', code: 'FIELD_REQUIRED' },
      { field: 'code', message: '短信验证码已过期。', code: 'CODE_EXPIRED' },
    ],
    focus: 'error-summary',
  };
  const changed = withFieldChanged(refused, 'code');
  expect(errorAt(changed, 'code')).toBeNull();
  expect(errorAt(changed, 'mobile')).toBe('输入手机号。');
  // The summary stays, and does not take the focus from the field.
  expect(changed.errors.map(({ message }) => message)).toEqual([
    '输入手机号。',
    '短信验证码已过期。',
  ]);
  expect(hasError(changed, 'CODE_EXPIRED')).toBe(true);
  expect(changed.focus).toBeNull();
});
