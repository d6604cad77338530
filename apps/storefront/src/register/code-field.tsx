import type { MenjinOutputs } from '@menjin/client';
import { fillTemplate } from '@menjin/client/messages';
import { useCountdown, type Wait } from '@menjin/client/react';
import type { MouseEvent } from 'react';
import { Field } from '../forms/field.tsx';
import { useText } from '../i18n/text-provider.tsx';

export type SentCode = MenjinOutputs['sms']['requestCode'];

/** The code of an SMS, with the button that asks for one and the wait before the next. */
export function CodeField({
  sent,
  wait,
  isSending,
  error,
  onSend,
}: {
  sent: SentCode | null;
  wait: Wait | null;
  isSending: boolean;
  error: string | undefined;
  onSend: (form: FormData) => void;
}) {
  const { register } = useText().t;
  const { secondsLeft } = useCountdown(wait);
  const isHeldBack = isSending || secondsLeft > 0;
  function ask({ currentTarget: { form } }: MouseEvent<HTMLButtonElement>) {
    if (form !== null && !isHeldBack) onSend(new FormData(form));
  }
  function sendLabel() {
    if (isSending) return register.sending;
    if (secondsLeft > 0) return fillTemplate(register.resendIn, { seconds: secondsLeft });
    return sent === null ? register.sendCode : register.resend;
  }
  return (
    <div>
      <Field
        key={sent?.challengeId}
        id="code"
        label={register.code}
        error={error}
        inputMode="numeric"
        autoComplete="one-time-code"
        autoFocus={sent !== null}
        beside={
          <button type="button" className="plain send" aria-disabled={isHeldBack} onClick={ask}>
            {sendLabel()}
          </button>
        }
      />
      <p role="status" className="muted sent">
        {sent !== null && error === undefined && sentText(sent, register.sent)}
      </p>
    </div>
  );
}

function sentText({ maskedMobile, expiresInSeconds }: SentCode, template: string): string {
  return fillTemplate(template, {
    mobile: maskedMobile,
    minutes: Math.floor(expiresInSeconds / 60),
  });
}
