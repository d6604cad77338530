'use client';

import { type ReactNode, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Checkbox } from '../../../components/checkbox.tsx';
import { DefaultSubmit } from '../../../components/default-submit.tsx';
import { ErrorSummary } from '../../../components/error-summary.tsx';
import { Field } from '../../../components/field.tsx';
import { errorAt } from '../../../components/form-error.ts';
import { FormTitle } from '../../../components/form-title.tsx';
import { MobileField } from '../../../components/mobile-field.tsx';
import { PasswordField } from '../../../components/password-field.tsx';
import { ProofField } from '../../../components/proof-field.tsx';
import { SmsCodeField } from '../../../components/sms-code-field.tsx';
import type { Locale } from '../../../i18n/locale.ts';
import type { Dictionary } from '../../../i18n/zh-cn.ts';
import { AgreementLinks } from './agreement-links.tsx';
import type { RegisterAnswer, RegisterField } from './register-answer.ts';
import { useRegistration } from './use-registration.ts';

export type RegisterFormText = Pick<Dictionary, 'captcha' | 'frame' | 'form' | 'register'>;

export function RegisterForm({
  first,
  captchaTtlSeconds,
  locale,
  text,
  children,
}: {
  first: RegisterAnswer;
  captchaTtlSeconds: number;
  locale: Locale;
  text: RegisterFormText;
  /** The heading: only the error summary stands above it. */
  children: ReactNode;
}) {
  const { answer, pendingIntent, formProps, workProgress } = useRegistration(first, {
    unreachable: text.form.unreachable,
    workFailed: text.captcha.problems.work.CAPTCHA_REQUIRED,
  });
  // Where the code went stays true when a later answer is about something else.
  const [sent, setSent] = useState(answer.sent);
  if (answer.sent !== null && answer.sent !== sent) setSent(answer.sent);

  const t = text.register;
  const error = (field: RegisterField) => errorAt(answer, field);
  const isSubmitting = pendingIntent === 'register';
  return (
    <>
      <FormTitle answer={answer} title={t.title} frame={text.frame} />
      <ErrorSummary answer={answer} heading={text.form.problems} />
      {children}
      <form {...formProps} className="mt-6 space-y-6">
        <DefaultSubmit intent="register" />
        <input type="hidden" name="challengeId" value={answer.challengeId} autoComplete="off" />
        <MobileField
          label={t.mobile}
          hint={t.mobileHint}
          error={error('mobile')}
          errorLink={answer.isMobileTaken ? { href: '/login', label: t.login } : null}
          defaultValue={answer.values.mobile}
        />
        <ProofField
          id="captchaText"
          answered={answer.captcha}
          ttlSeconds={captchaTtlSeconds}
          locale={locale}
          text={text.captcha}
          hint={sent === null ? text.captcha.hint : text.captcha.hintSent}
          error={error('captchaText')}
          hasFocus={answer.focus === 'captchaText'}
          answeredKind={answer.proofKind}
          workProgress={workProgress}
        />
        <SmsCodeField
          id="code"
          sendId="sendCode"
          label={t.code}
          text={t}
          error={error('code')}
          sendError={error('sendCode')}
          sent={sent}
          challengeId={answer.challengeId}
          wait={answer.wait}
          isSending={pendingIntent === 'send-code'}
          hasFocus={answer.focus === 'code'}
          defaultValue={answer.values.code}
        />
        <Field
          id="username"
          label={t.username}
          hint={t.usernameHint}
          error={error('username')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="next"
          defaultValue={answer.values.username}
        />
        <PasswordField
          id="password"
          label={t.password}
          hint={t.passwordHint}
          error={error('password')}
          showLabel={text.form.showPassword}
          autoComplete="new-password"
          enterKeyHint="next"
        />
        <PasswordField
          id="repeatedPassword"
          label={t.repeatedPassword}
          error={error('repeatedPassword')}
          showLabel={text.form.showRepeatedPassword}
          autoComplete="new-password"
          enterKeyHint="go"
        />
        <Checkbox id="agreed" error={error('agreed')} defaultChecked={answer.values.agreed}>
          <AgreementLinks text={t} newWindow={text.frame.newWindow} />
        </Checkbox>
        <Button type="submit" name="intent" value="register" aria-disabled={isSubmitting}>
          {isSubmitting ? t.submitting : t.submit}
        </Button>
      </form>
    </>
  );
}
