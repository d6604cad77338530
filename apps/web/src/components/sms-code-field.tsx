'use client';

import { fillTemplate } from '@menjin/contract/error-messages';
import type { MouseEvent } from 'react';
import type { Dictionary } from '../i18n/zh-cn.ts';
import { Button } from './button.tsx';
import { FieldErrorText, FieldFrame } from './field-frame.tsx';
import { TextInput } from './text-input.tsx';
import { useCountdown } from './use-countdown.ts';

export type SentCode = { maskedMobile: string; expiresInMinutes: number };

/** The code of an SMS, with the button that sends one and the wait before the next. */
export function SmsCodeField({
  text,
  error,
  sendError,
  sent,
  challengeId,
  wait,
  isSending,
  isWorking,
  hasFocus,
  defaultValue,
}: {
  text: Omit<Dictionary['smsCode'], 'required'>;
  error: string | null;
  sendError: string | null;
  sent: SentCode | null;
  /** Names the code that was asked for; with another one the field is empty again. */
  challengeId: string;
  wait: { retryAfterSeconds: number } | null;
  isSending: boolean;
  /** The browser proves the request by work that nothing else on the page tells of. */
  isWorking: boolean;
  hasFocus: boolean;
  defaultValue: string;
}) {
  const { secondsLeft, isOver } = useCountdown(wait);
  const isWaiting = secondsLeft > 0;

  function holdBack(event: MouseEvent) {
    if (isWaiting || isSending) event.preventDefault();
  }

  function sendLabel() {
    if (isSending) return text.sending;
    if (isWaiting) return fillTemplate(text.resendIn, { seconds: secondsLeft });
    return challengeId === '' ? text.sendCode : text.resend;
  }

  return (
    <FieldFrame id="code" label={text.label} error={error}>
      <input type="hidden" name="challengeId" value={challengeId} autoComplete="off" />
      <div className="flex flex-wrap gap-3">
        <div className="flex-1 basis-32">
          <TextInput
            key={challengeId}
            id="code"
            hint={undefined}
            error={error}
            inputMode="numeric"
            autoComplete="one-time-code"
            enterKeyHint="next"
            autoFocus={hasFocus}
            defaultValue={defaultValue}
          />
        </div>
        <Button
          look="secondary"
          type="submit"
          id="sendCode"
          name="intent"
          value="send-code"
          aria-disabled={isWaiting || isSending || undefined}
          aria-describedby={sendError === null ? undefined : 'sendCode-error'}
          onClick={holdBack}
          className="min-h-12 min-w-34 shrink-0 tabular-nums"
        >
          {sendLabel()}
        </Button>
      </div>
      <FieldErrorText id="sendCode-error" error={sendError} />
      <p role="status" className="text-muted">
        {isWorking && <span className="mt-2 block">{text.working}</span>}
        {!isWorking && sent !== null && error === null && (
          <span className="mt-2 block">{sentText(sent, text.sent)}</span>
        )}
        {!isWorking && isOver && <span className="block">{text.resendNow}</span>}
      </p>
    </FieldFrame>
  );
}

function sentText({ maskedMobile, expiresInMinutes }: SentCode, template: string) {
  return fillTemplate(template, { mobile: maskedMobile, minutes: expiresInMinutes });
}
