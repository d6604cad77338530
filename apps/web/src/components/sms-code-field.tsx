'use client';

import type { MouseEvent } from 'react';
import { fillTemplate } from '../i18n/fill-template.ts';
import { Button } from './button.tsx';
import { FieldErrorText, FieldFrame } from './field-frame.tsx';
import { TextInput } from './text-input.tsx';
import { useCountdown } from './use-countdown.ts';

export type SentCode = { maskedMobile: string; expiresInMinutes: number };

type SmsCodeTexts = Record<
  'sendCode' | 'sending' | 'resend' | 'resendIn' | 'sent' | 'resendNow',
  string
>;

/** The code of an SMS, with the button that sends one and the wait before the next. */
export function SmsCodeField({
  id,
  sendId,
  label,
  text,
  error,
  sendError,
  sent,
  challengeId,
  wait,
  isSending,
  hasFocus,
  defaultValue,
}: {
  id: string;
  sendId: string;
  label: string;
  text: SmsCodeTexts;
  error: string | null;
  sendError: string | null;
  sent: SentCode | null;
  /** Names the code that was asked for; with another one the field is empty again. */
  challengeId: string;
  wait: { retryAfterSeconds: number } | null;
  isSending: boolean;
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
    <FieldFrame {...{ id, label, error }}>
      <div className="flex flex-wrap gap-3">
        <div className="flex-1 basis-32">
          <TextInput
            key={challengeId}
            id={id}
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
          id={sendId}
          name="intent"
          value="send-code"
          aria-disabled={isWaiting || isSending || undefined}
          aria-describedby={sendError === null ? undefined : `${sendId}-error`}
          onClick={holdBack}
          className="min-h-12 min-w-34 shrink-0 tabular-nums"
        >
          {sendLabel()}
        </Button>
      </div>
      <FieldErrorText id={`${sendId}-error`} error={sendError} />
      <p role="status" className="text-muted">
        {sent !== null && error === null && (
          <span className="mt-2 block">{sentText(sent, text.sent)}</span>
        )}
        {isOver && <span className="block">{text.resendNow}</span>}
      </p>
    </FieldFrame>
  );
}

function sentText({ maskedMobile, expiresInMinutes }: SentCode, template: string) {
  return fillTemplate(template, { mobile: maskedMobile, minutes: expiresInMinutes });
}
