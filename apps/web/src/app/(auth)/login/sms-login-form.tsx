'use client';

import type { ReactNode } from 'react';
import { AgreementLinks } from '../../../components/agreement-links.tsx';
import { Button } from '../../../components/button.tsx';
import { Checkbox } from '../../../components/checkbox.tsx';
import type { CodeFieldSetup } from '../../../components/code-field-setup.ts';
import { CodeNumberField } from '../../../components/code-number-field.tsx';
import { DefaultSubmit } from '../../../components/default-submit.tsx';
import { errorAt } from '../../../components/form-error.ts';
import { PageForm } from '../../../components/page-form.tsx';
import { PasswordField } from '../../../components/password-field.tsx';
import { SilentCodeField } from '../../../components/silent-code-field.tsx';
import { useCodeForm } from '../../../components/use-code-form.ts';
import { useKeptMobile } from '../../../components/use-kept-mobile.ts';
import type { Dictionary } from '../../../i18n/zh-cn.ts';
import { RememberedRow } from './remembered-row.tsx';
import { beginSmsLoginWork, submitSmsLogin } from './sms-login-actions.ts';
import type { SmsLoginAnswer } from './sms-login-answer.ts';

/** Signing in by a code sent to the phone. */
export function SmsLoginForm({
  first,
  setup,
  next,
  agreement,
  text,
  children,
}: {
  first: SmsLoginAnswer;
  setup: CodeFieldSetup;
  /** The path to open afterwards. */
  next: string;
  /** What to agree to where a number without an account gets one; else null. */
  agreement: Pick<
    Dictionary['register'],
    'agreeBefore' | 'terms' | 'agreeBetween' | 'privacy'
  > | null;
  text: Pick<Dictionary, 'frame' | 'form' | 'login'>;
  /** The heading: only the error summary stands above it. */
  children: ReactNode;
}) {
  const codeForm = useCodeForm({
    action: submitSmsLogin,
    beginWork: beginSmsLoginWork,
    first,
    defaultIntent: 'login',
    text: {
      unreachable: text.form.unreachable,
      workFailed: setup.text.captcha.problems.silent.CAPTCHA_REQUIRED,
    },
  });
  const { answer, pendingIntent, formProps } = codeForm;
  useKeptMobile('mobile');
  const t = text.login;
  const isSubmitting = pendingIntent === 'login';
  const { sent, sentIfRegistered } = setup.text.smsCode;
  return (
    <PageForm answer={answer} title={t.title} text={text} heading={children} {...formProps}>
      <DefaultSubmit intent="login" />
      <input type="hidden" name="next" value={next} />
      <CodeNumberField
        form={codeForm}
        text={setup.text.smsCode}
        label={t.mobile}
        hint={agreement === null ? undefined : t.registers}
      />
      <SilentCodeField
        form={codeForm}
        setup={setup}
        isSubmittedByCode={agreement === null && !answer.isPasswordAsked}
        enterKeyHint={answer.isPasswordAsked ? 'next' : 'go'}
        sentText={agreement === null ? sentIfRegistered : sent}
      />
      {answer.isPasswordAsked && (
        <PasswordField
          key={answer.attempt}
          id="password"
          label={t.password}
          error={errorAt(answer, 'password')}
          showLabel={text.form.showPassword}
          autoComplete="current-password"
          enterKeyHint="go"
        />
      )}
      <RememberedRow fieldId="mobile" next={next} text={t} defaultChecked={answer.remembered} />
      {agreement !== null && (
        <Checkbox id="agreed" error={errorAt(answer, 'agreed')} defaultChecked={answer.agreed}>
          <AgreementLinks text={agreement} frame={text.frame} />
        </Checkbox>
      )}
      <Button type="submit" name="intent" value="login" aria-disabled={isSubmitting}>
        {isSubmitting ? t.submitting : t.submit}
      </Button>
    </PageForm>
  );
}
