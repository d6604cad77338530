'use client';

import type { CodeFieldSetup } from './code-field-setup.ts';
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
  isSubmittedByCode,
  enterKeyHint = 'go',
  sentText = setup.text.smsCode.sent,
}: {
  form: CodeFormState;
  setup: CodeFieldSetup;
  isSubmittedByCode: boolean;
  /** `next` where another field follows. */
  enterKeyHint?: 'next' | 'go';
  /** Where to say more carefully than usual to whom the code went. */
  sentText?: string;
}) {
  return (
    <>
      <SilentCaptcha form={form} setup={setup} />
      <SmsCodeField
        form={form}
        text={{ ...setup.text.smsCode, sent: sentText }}
        isWorking={form.workProgress !== null}
        {...{ isSubmittedByCode, enterKeyHint }}
      />
    </>
  );
}
