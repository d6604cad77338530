'use client';

import type { ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { errorAt } from '../../../components/form-error.ts';
import { PageForm } from '../../../components/page-form.tsx';
import { PasswordField } from '../../../components/password-field.tsx';
import { useFormSubmission } from '../../../components/use-form-submission.ts';
import type { Dictionary } from '../../../i18n/zh-cn.ts';
import { UsernameForManagers } from '../username-for-managers.tsx';
import { confirmByPassword } from './confirm-by-password.ts';
import { EMPTY_PASSWORD_ANSWER } from './password-answer.ts';

export type ConfirmText = Pick<Dictionary, 'frame' | 'form'> & {
  page: Dictionary['account']['confirmPage'];
};

export function PasswordPanel({
  next,
  username,
  text,
  children,
}: {
  /** The path to open afterwards. */
  next: string;
  username: string;
  text: ConfirmText;
  /** The heading: only the error summary stands above it. */
  children: ReactNode;
}) {
  const { answer, pendingIntent, formProps } = useFormSubmission({
    action: confirmByPassword,
    first: EMPTY_PASSWORD_ANSWER,
    defaultIntent: 'confirm',
    unreachable: text.form.unreachable,
  });
  const t = text.page;
  const isSubmitting = pendingIntent !== null;
  return (
    <PageForm answer={answer} title={t.title} text={text} heading={children} {...formProps}>
      <input type="hidden" name="next" value={next} />
      <UsernameForManagers username={username} />
      <PasswordField
        key={answer.attempt}
        id="password"
        label={t.password}
        error={errorAt(answer, 'password')}
        showLabel={text.form.showPassword}
        autoComplete="current-password"
        enterKeyHint="go"
      />
      <Button type="submit" aria-disabled={isSubmitting}>
        {isSubmitting ? t.submitting : t.submit}
      </Button>
    </PageForm>
  );
}
