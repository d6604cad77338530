'use client';

import { fillTemplate } from '@menjin/contract/error-messages';
import type { ComponentProps, MouseEvent } from 'react';
import type { Dictionary } from '../i18n/zh-cn.ts';
import { Button } from './button.tsx';
import { FieldErrorText } from './field-frame.tsx';
import { errorAt } from './form-error.ts';
import type { CodeFormState } from './use-code-form.ts';

/** Sends a code, or says how long the next one has to wait. */
export function SendCodeButton({
  form: { answer, pendingIntent },
  secondsLeft,
  text,
  ...button
}: Pick<ComponentProps<typeof Button>, 'look' | 'className'> & {
  form: CodeFormState;
  secondsLeft: number;
  text: Pick<Dictionary['smsCode'], 'sendCode' | 'sending' | 'resend' | 'resendIn'>;
}) {
  const isSending = pendingIntent === 'send-code';
  const isWaiting = secondsLeft > 0 && !isSending;
  const name = answer.challengeId === '' ? text.sendCode : text.resend;

  function holdBack(event: MouseEvent) {
    if (isWaiting || isSending) event.preventDefault();
  }

  return (
    <Button
      type="submit"
      id="sendCode"
      name="intent"
      value="send-code"
      aria-disabled={isWaiting || isSending || undefined}
      aria-describedby={errorAt(answer, 'sendCode') === null ? undefined : 'sendCode-error'}
      autoFocus={answer.focus === 'sendCode'}
      onClick={holdBack}
      {...button}
    >
      {isSending ? (
        text.sending
      ) : (
        <span>
          {isWaiting && <Wait template={text.resendIn.before} seconds={secondsLeft} />}
          {name}
          {isWaiting && <Wait template={text.resendIn.after} seconds={secondsLeft} />}
        </span>
      )}
    </Button>
  );
}

/** A name that changed every second would be read out every second while the focus is there. */
function Wait({ template, seconds }: { template: string; seconds: number }) {
  return <span aria-hidden="true">{fillTemplate(template, { seconds })}</span>;
}

/** What is wrong with asking for a code. */
export function SendCodeError({ form: { answer } }: { form: CodeFormState }) {
  return <FieldErrorText id="sendCode-error" error={errorAt(answer, 'sendCode')} />;
}
