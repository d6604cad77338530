'use client';

import type { ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { EMPTY_FORM_ANSWER, errorAt } from '../../../components/form-error.ts';
import { NewPasswordField } from '../../../components/new-password-field.tsx';
import { PageForm } from '../../../components/page-form.tsx';
import { PasswordField } from '../../../components/password-field.tsx';
import { useFormSubmission } from '../../../components/use-form-submission.ts';
import type { Dictionary } from '../../../i18n/zh-cn.ts';
import { UsernameForManagers } from '../username-for-managers.tsx';
import { submitPassword } from './actions.ts';

export function PasswordForm({
  username,
  text,
  children,
}: {
  username: string;
  text: Pick<Dictionary, 'frame' | 'form' | 'passwordStrength'> & {
    page: Dictionary['account']['passwordPage'];
  };
  /** The heading: only the error summary stands above it. */
  children: ReactNode;
}) {
  const { answer, pendingIntent, formProps } = useFormSubmission({
    action: submitPassword,
    first: EMPTY_FORM_ANSWER,
    defaultIntent: 'change',
    unreachable: text.form.unreachable,
  });
  const t = text.page;
  const isSubmitting = pendingIntent !== null;
  return (
    <PageForm answer={answer} title={t.title} text={text} heading={children} {...formProps}>
      <UsernameForManagers username={username} />
      <PasswordField
        id="currentPassword"
        label={t.currentPassword}
        error={errorAt(answer, 'currentPassword')}
        showLabel={t.showCurrent}
        autoComplete="current-password"
        enterKeyHint="next"
      />
      <NewPasswordField
        id="newPassword"
        label={t.newPassword}
        hint={t.newPasswordHint}
        error={errorAt(answer, 'newPassword')}
        showLabel={t.showNew}
        enterKeyHint="next"
        strengthText={text.passwordStrength}
      />
      <PasswordField
        id="repeatedPassword"
        label={t.repeatedPassword}
        error={errorAt(answer, 'repeatedPassword')}
        showLabel={t.showRepeated}
        autoComplete="new-password"
        enterKeyHint="go"
      />
      <Button type="submit" aria-disabled={isSubmitting}>
        {isSubmitting ? t.submitting : t.submit}
      </Button>
    </PageForm>
  );
}
