'use client';

import { Button } from '../../../components/button.tsx';
import { errorAt } from '../../../components/form-error.ts';
import { NewPasswordField } from '../../../components/new-password-field.tsx';
import { PasswordField } from '../../../components/password-field.tsx';
import type { CodeFormState } from '../../../components/use-code-form.ts';
import type { Dictionary } from '../../../i18n/zh-cn.ts';
import type { ForgotAnswer } from './forgot-answer.ts';

export function PasswordStep({
  form: { answer, pendingIntent },
  text,
}: {
  form: CodeFormState<ForgotAnswer>;
  text: Pick<Dictionary, 'forgot' | 'passwordStrength'>;
}) {
  const { mobile } = answer;
  const t = text.forgot.password;
  const isSubmitting = pendingIntent !== null;
  return (
    <>
      <input type="hidden" name="ticket" value={answer.ticket} autoComplete="off" />
      {mobile !== '' && (
        // For password managers, which keep the new password under it.
        <input hidden id="mobile" name="mobile" value={mobile} autoComplete="username" readOnly />
      )}
      <NewPasswordField
        id="password"
        label={t.label}
        hint={t.hint}
        error={errorAt(answer, 'password')}
        showLabel={t.show}
        enterKeyHint="next"
        strengthText={text.passwordStrength}
      />
      <PasswordField
        id="repeatedPassword"
        label={t.repeated}
        error={errorAt(answer, 'repeatedPassword')}
        showLabel={t.showRepeated}
        autoComplete="new-password"
        enterKeyHint="go"
      />
      <Button type="submit" name="intent" value="save" aria-disabled={isSubmitting}>
        {isSubmitting ? t.submitting : t.submit}
      </Button>
    </>
  );
}
