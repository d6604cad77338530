'use client';

import type { ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { Field } from '../../../components/field.tsx';
import { errorAt, hasError } from '../../../components/form-error.ts';
import { PageForm } from '../../../components/page-form.tsx';
import { PasswordField } from '../../../components/password-field.tsx';
import { useFormSubmission } from '../../../components/use-form-submission.ts';
import { useKeptMobile } from '../../../components/use-kept-mobile.ts';
import type { Dictionary } from '../../../i18n/zh-cn.ts';
import { submitLogin } from './actions.ts';
import type { LoginAnswer } from './login-answer.ts';
import { loginPath } from './login-path.ts';
import { RememberedRow } from './remembered-row.tsx';

/** Signing in by password. */
export function LoginForm({
  first,
  next,
  text,
  children,
}: {
  first: LoginAnswer;
  /** The path to open afterwards. */
  next: string;
  text: Pick<Dictionary, 'frame' | 'form' | 'login'>;
  /** The heading: only the error summary stands above it. */
  children: ReactNode;
}) {
  const { answer, pendingIntent, formProps } = useFormSubmission({
    action: submitLogin,
    first,
    defaultIntent: 'login',
    unreachable: text.form.unreachable,
  });
  useKeptMobile('identifier');
  const t = text.login;
  const isSubmitting = pendingIntent !== null;
  return (
    <PageForm answer={answer} title={t.title} text={text} heading={children} {...formProps}>
      <input type="hidden" name="next" value={next} />
      <Field
        id="identifier"
        label={t.identifier}
        error={errorAt(answer, 'identifier')}
        errorLink={
          hasError(answer, 'TOO_MANY_FAILURES')
            ? { href: loginPath('sms', next), label: t.useSms }
            : null
        }
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="next"
        defaultValue={answer.identifier}
      />
      <PasswordField
        key={answer.attempt}
        id="password"
        label={t.password}
        error={errorAt(answer, 'password')}
        showLabel={text.form.showPassword}
        autoComplete="current-password"
        enterKeyHint="go"
      />
      <RememberedRow fieldId="identifier" next={next} text={t} defaultChecked={answer.remembered} />
      <Button type="submit" aria-disabled={isSubmitting}>
        {isSubmitting ? t.submitting : t.submit}
      </Button>
    </PageForm>
  );
}
