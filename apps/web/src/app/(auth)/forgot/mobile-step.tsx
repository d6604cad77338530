'use client';

import { Button } from '../../../components/button.tsx';
import type { CodeFieldSetup } from '../../../components/code-field-setup.ts';
import { FieldErrorText } from '../../../components/field-frame.tsx';
import { errorAt } from '../../../components/form-error.ts';
import { MobileField } from '../../../components/mobile-field.tsx';
import { SilentCaptcha } from '../../../components/silent-captcha.tsx';
import type { CodeFormState } from '../../../components/use-code-form.ts';
import { useKeptMobile } from '../../../components/use-kept-mobile.ts';
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
  const { answer, pendingIntent, workProgress } = form;
  useKeptMobile('mobile');
  const sendError = errorAt(answer, 'sendCode');
  const isSending = pendingIntent !== null;
  return (
    <>
      <MobileField
        label={text.label}
        error={errorAt(answer, 'mobile')}
        defaultValue={answer.mobile}
      />
      <SilentCaptcha form={form} setup={setup} />
      <div>
        <Button
          type="submit"
          id="sendCode"
          name="intent"
          value="send-code"
          aria-disabled={isSending}
          aria-describedby={sendError === null ? undefined : 'sendCode-error'}
        >
          {isSending ? text.submitting : text.submit}
        </Button>
        <FieldErrorText id="sendCode-error" error={sendError} />
        <p role="status" className="mt-2 text-center text-muted">
          {workProgress !== null && setup.text.smsCode.working}
        </p>
      </div>
    </>
  );
}
