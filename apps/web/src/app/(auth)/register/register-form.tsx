'use client';

import type { ReactNode } from 'react';
import { AgreementLinks } from '../../../components/agreement-links.tsx';
import { Button } from '../../../components/button.tsx';
import { Checkbox } from '../../../components/checkbox.tsx';
import type { CodeFieldSetup } from '../../../components/code-field-setup.ts';
import { CodeNumberField } from '../../../components/code-number-field.tsx';
import { DefaultSubmit } from '../../../components/default-submit.tsx';
import { errorAt, hasError } from '../../../components/form-error.ts';
import { NewPasswordField } from '../../../components/new-password-field.tsx';
import { PageForm } from '../../../components/page-form.tsx';
import { PasswordField } from '../../../components/password-field.tsx';
import { ProofField } from '../../../components/proof-field.tsx';
import { SmsCodeField } from '../../../components/sms-code-field.tsx';
import { useCodeForm } from '../../../components/use-code-form.ts';
import { useKeptMobile } from '../../../components/use-kept-mobile.ts';
import type { Dictionary } from '../../../i18n/zh-cn.ts';
import { withNext } from '../../../server/forms/next-path.ts';
import { beginWork, submitRegistration } from './actions.ts';
import type { RegisterAnswer } from './register-answer.ts';
import { UsernameField } from './username-field.tsx';

export function RegisterForm({
  first,
  setup,
  next,
  text,
  children,
}: {
  first: RegisterAnswer;
  setup: CodeFieldSetup;
  /** The path to open afterwards. */
  next: string;
  text: Pick<Dictionary, 'frame' | 'form' | 'passwordStrength' | 'register'>;
  /** The heading: only the error summary stands above it. */
  children: ReactNode;
}) {
  const { captcha, smsCode } = setup.text;
  const codeForm = useCodeForm({
    action: submitRegistration,
    beginWork,
    first,
    defaultIntent: 'register',
    text: {
      unreachable: text.form.unreachable,
      workFailed: captcha.problems.work.CAPTCHA_REQUIRED,
    },
  });
  const { answer, pendingIntent, formProps, workProgress } = codeForm;
  useKeptMobile('mobile');
  const t = text.register;
  const error = (field: string) => errorAt(answer, field);
  const isIdle = hasError(answer, 'MOBILE_IDLE');
  const isSubmitting = pendingIntent === 'register';
  return (
    <PageForm answer={answer} title={t.title} text={text} heading={children} {...formProps}>
      <DefaultSubmit intent="register" />
      <input type="hidden" name="next" value={next} />
      <CodeNumberField
        form={codeForm}
        text={smsCode}
        label={t.mobile}
        hint={t.mobileHint}
        errorLink={
          isIdle || hasError(answer, 'MOBILE_TAKEN')
            ? { href: withNext('/login', next), label: t.login }
            : null
        }
      />
      {(isIdle || answer.values.isNewNumber) && (
        <Checkbox id="isNewNumber" error={null} defaultChecked={answer.values.isNewNumber}>
          {t.isNewNumber}
        </Checkbox>
      )}
      <ProofField
        id="captchaText"
        answered={answer.captcha}
        ttlSeconds={setup.captchaTtlSeconds}
        locale={setup.locale}
        text={captcha}
        hint={answer.challengeId === '' ? captcha.hint : captcha.hintSent}
        error={error('captchaText')}
        hasFocus={answer.focus === 'captchaText'}
        workProgress={workProgress}
      />
      <SmsCodeField
        form={codeForm}
        text={smsCode}
        isWorking={false}
        isSubmittedByCode={false}
        enterKeyHint="next"
      />
      <UsernameField text={t} error={error('username')} defaultValue={answer.values.username} />
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
