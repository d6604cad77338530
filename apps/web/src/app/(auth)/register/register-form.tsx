'use client';

import type { ReactNode } from 'react';
import { AgreementLinks } from '../../../components/agreement-links.tsx';
import { Button } from '../../../components/button.tsx';
import { Checkbox } from '../../../components/checkbox.tsx';
import { DefaultSubmit } from '../../../components/default-submit.tsx';
import { Field } from '../../../components/field.tsx';
import { errorAt, hasError } from '../../../components/form-error.ts';
import { MobileField } from '../../../components/mobile-field.tsx';
import { NewPasswordField } from '../../../components/new-password-field.tsx';
import { PageForm } from '../../../components/page-form.tsx';
import { PasswordField } from '../../../components/password-field.tsx';
import { ProofField } from '../../../components/proof-field.tsx';
import { SmsCodeField } from '../../../components/sms-code-field.tsx';
import { useCodeForm } from '../../../components/use-code-form.ts';
import { useKeptMobile } from '../../../components/use-kept-mobile.ts';
import type { Locale } from '../../../i18n/locale.ts';
import type { Dictionary } from '../../../i18n/zh-cn.ts';
import { beginWork, submitRegistration } from './actions.ts';
import type { RegisterAnswer } from './register-answer.ts';

export type RegisterFormText = Pick<
  Dictionary,
  'captcha' | 'frame' | 'form' | 'passwordStrength' | 'register' | 'smsCode'
>;

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
  const { answer, sent, pendingIntent, formProps, workProgress } = useCodeForm({
    action: submitRegistration,
    beginWork,
    first,
    defaultIntent: 'register',
    text: {
      unreachable: text.form.unreachable,
      workFailed: text.captcha.problems.work.CAPTCHA_REQUIRED,
    },
  });
  useKeptMobile('mobile');
  const t = text.register;
  const error = (field: string) => errorAt(answer, field);
  const isIdle = hasError(answer, 'MOBILE_IDLE');
  const isSubmitting = pendingIntent === 'register';
  return (
    <PageForm answer={answer} title={t.title} text={text} heading={children} {...formProps}>
      <DefaultSubmit intent="register" />
      <MobileField
        label={t.mobile}
        hint={t.mobileHint}
        error={error('mobile')}
        errorLink={
          isIdle || hasError(answer, 'MOBILE_TAKEN') ? { href: '/login', label: t.login } : null
        }
        defaultValue={answer.values.mobile}
      />
      {(isIdle || answer.values.isNewNumber) && (
        <Checkbox id="isNewNumber" error={null} defaultChecked={answer.values.isNewNumber}>
          {t.isNewNumber}
        </Checkbox>
      )}
      <ProofField
        id="captchaText"
        answered={answer.captcha}
        ttlSeconds={captchaTtlSeconds}
        locale={locale}
        text={text.captcha}
        hint={sent === null ? text.captcha.hint : text.captcha.hintSent}
        error={error('captchaText')}
        hasFocus={answer.focus === 'captchaText'}
        workProgress={workProgress}
      />
      <SmsCodeField
        text={text.smsCode}
        error={error('code')}
        sendError={error('sendCode')}
        sent={sent}
        challengeId={answer.challengeId}
        wait={answer.wait}
        isSending={pendingIntent === 'send-code'}
        isWorking={false}
        hasFocus={answer.focus === 'code'}
        defaultValue={answer.code}
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
      <NewPasswordField
        id="password"
        label={t.password}
        hint={t.passwordHint}
        error={error('password')}
        showLabel={text.form.showPassword}
        enterKeyHint="next"
        strengthText={text.passwordStrength}
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
        <AgreementLinks text={t} frame={text.frame} />
      </Checkbox>
      <Button type="submit" name="intent" value="register" aria-disabled={isSubmitting}>
        {isSubmitting ? t.submitting : t.submit}
      </Button>
    </PageForm>
  );
}
