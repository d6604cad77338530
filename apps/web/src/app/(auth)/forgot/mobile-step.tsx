'use client';

import type { CodeFieldSetup } from '../../../components/code-field-setup.ts';
import { CodeNumberField } from '../../../components/code-number-field.tsx';
import { SendCodeButton, SendCodeError } from '../../../components/send-code-button.tsx';
import { SilentCaptcha } from '../../../components/silent-captcha.tsx';
import type { CodeFormState } from '../../../components/use-code-form.ts';
import { useCountdown } from '../../../components/use-countdown.ts';
import type { Dictionary } from '../../../i18n/zh-cn.ts';
import type { ForgotAnswer } from './forgot-answer.ts';

export function MobileStep({
  form,
  setup,
  text,
}: {
  form: CodeFormState<ForgotAnswer>;
  setup: CodeFieldSetup;
  text: Dictionary['forgot']['mobile'];
}) {
  const { smsCode } = setup.text;
  const { secondsLeft } = useCountdown(form.wait);
  return (
    <>
      <CodeNumberField form={form} text={smsCode} label={text.label} enterKeyHint="send" />
      <SilentCaptcha form={form} setup={setup} />
      <div>
        <SendCodeButton form={form} secondsLeft={secondsLeft} text={smsCode} />
        <SendCodeError form={form} />
        <p role="status" className="mt-2 text-center text-muted">
          {form.workProgress !== null && smsCode.working}
        </p>
      </div>
    </>
  );
}
