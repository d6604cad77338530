'use client';

import { fillTemplate } from '@menjin/contract/error-messages';
import type { ReactNode } from 'react';
import type { CodeFieldSetup } from '../../../components/code-field-setup.ts';
import { DefaultSubmit } from '../../../components/default-submit.tsx';
import { ErrorSummary } from '../../../components/error-summary.tsx';
import { FormTitle } from '../../../components/form-title.tsx';
import { PageHeading } from '../../../components/page-card.tsx';
import { PAGE_FORM_ID } from '../../../components/page-form-id.ts';
import { useCodeForm } from '../../../components/use-code-form.ts';
import { useKeptMobile } from '../../../components/use-kept-mobile.ts';
import type { Dictionary } from '../../../i18n/zh-cn.ts';
import { beginForgotWork, submitForgot } from './actions.ts';
import { CodeStep } from './code-step.tsx';
import type { ForgotAnswer, ForgotStep } from './forgot-answer.ts';
import { MobileStep } from './mobile-step.tsx';
import { PasswordStep } from './password-step.tsx';
import { useTicketOutOfUrl } from './use-ticket-out-of-url.ts';

const STEP_NUMBERS: Record<ForgotStep, number> = { mobile: 1, code: 2, mailed: 3, password: 3 };
const INTENTS = { mobile: 'send-code', code: 'check-code', password: 'save' } as const;

/** A new password in three posts: the number, the code that went to it, the password. */
export function ForgotForm({
  first,
  setup,
  next,
  text,
  sandboxNotice,
}: {
  first: ForgotAnswer;
  setup: CodeFieldSetup;
  /** The path to open after the sign-in that follows. */
  next: string;
  text: Pick<Dictionary, 'frame' | 'form' | 'forgot' | 'passwordStrength'>;
  sandboxNotice: ReactNode;
}) {
  const codeForm = useCodeForm({
    action: submitForgot,
    beginWork: beginForgotWork,
    first,
    defaultIntent: 'next',
    text: {
      unreachable: text.form.unreachable,
      workFailed: setup.text.captcha.problems.silent.CAPTCHA_REQUIRED,
    },
  });
  useTicketOutOfUrl();
  useKeptMobile('mobile');
  const { answer, formProps } = codeForm;
  const { step } = answer;
  const t = text.forgot;
  const number = fillTemplate(t.step, { step: STEP_NUMBERS[step] });
  return (
    <>
      <FormTitle answer={answer} title={`${t[step].heading} · ${number}`} frame={text.frame} />
      <ErrorSummary answer={answer} heading={text.form.problems} />
      <p role="status" className="text-muted">
        {number}
      </p>
      <PageHeading title={t[step].heading} about={aboutText(answer, t)} />
      {step === 'mobile' || step === 'code' ? sandboxNotice : null}
      {step !== 'mailed' && (
        <form {...formProps} id={PAGE_FORM_ID} className="mt-6 space-y-6">
          <DefaultSubmit intent={INTENTS[step]} />
          <input type="hidden" name="step" value={step} autoComplete="off" />
          <input type="hidden" name="next" value={next} />
          {step === 'mobile' && <MobileStep form={codeForm} setup={setup} text={t.mobile} />}
          {step === 'code' && <CodeStep form={codeForm} setup={setup} text={t} />}
          {step === 'password' && <PasswordStep form={codeForm} text={text} />}
        </form>
      )}
    </>
  );
}

function aboutText({ step, mail }: ForgotAnswer, text: Dictionary['forgot']): string {
  if (mail === null) return text[step].about;
  const { maskedEmail, expiresInMinutes } = mail;
  return fillTemplate(text[step].about, { email: maskedEmail, minutes: expiresInMinutes });
}
