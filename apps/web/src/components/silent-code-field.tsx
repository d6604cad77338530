'use client';

import type { CodeFieldSetup } from './code-field-setup.ts';
import { errorAt } from './form-error.ts';
import { SilentCaptcha } from './silent-captcha.tsx';
import { SmsCodeField } from './sms-code-field.tsx';
import type { CodeFormState } from './use-code-form.ts';

/**
 * A code and the button that sends it, for forms that ask for no captcha: the browser
 * works unseen.
 */
export function SilentCodeField({
  form,
  setup,
  sentText = setup.text.smsCode.sent,
}: {
  form: CodeFormState;
  setup: CodeFieldSetup;
  /** Where to say more carefully than usual to whom the code went. */
  sentText?: string;
}) {
  const { answer, pendingIntent, sent, workProgress } = form;
  return (
    <>
      <SilentCaptcha form={form} setup={setup} />
      <SmsCodeField
        text={{ ...setup.text.smsCode, sent: sentText }}
        error={errorAt(answer, 'code')}
        sendError={errorAt(answer, 'sendCode')}
        sent={sent}
        challengeId={answer.challengeId}
        wait={answer.wait}
        isSending={pendingIntent === 'send-code'}
        isWorking={workProgress !== null}
        hasFocus={answer.focus === 'code'}
        defaultValue={answer.code}
      />
    </>
  );
}
