'use client';

import { fillTemplate } from '@menjin/contract/error-messages';
import { type InputEvent, useRef } from 'react';
import type { Dictionary } from '../i18n/zh-cn.ts';
import { codeIn } from './code-in.ts';
import { FieldFrame } from './field-frame.tsx';
import { errorAt } from './form-error.ts';
import { SendCodeButton, SendCodeError } from './send-code-button.tsx';
import { TextInput } from './text-input.tsx';
import type { CodeFormState } from './use-code-form.ts';
import { useCountdown } from './use-countdown.ts';
import { useWebOtp } from './use-web-otp.ts';

/** The code of an SMS, with the button that sends one and the wait before the next. */
export function SmsCodeField({
  form,
  text,
  isWorking,
  isSubmittedByCode,
  enterKeyHint,
}: {
  form: CodeFormState;
  text: Omit<Dictionary['smsCode'], 'required'>;
  /** The browser proves the request by work that nothing else on the page tells of. */
  isWorking: boolean;
  /** Nothing is left to do once the code is there: when the browser takes it from the SMS it is sent. */
  isSubmittedByCode: boolean;
  /** `go` where it is the last field. */
  enterKeyHint: 'next' | 'go';
}) {
  const { answer, wait } = form;
  const { challengeId, sent } = answer;
  const input = useRef<HTMLInputElement>(null);
  const { secondsLeft, isOver } = useCountdown(wait);
  const { isOver: isLate } = useCountdown(sent?.untilHelp ?? null);
  useWebOtp(input, { challengeId, isSubmittedByCode });
  const error = errorAt(answer, 'code');

  return (
    <FieldFrame id="code" label={text.label} error={error}>
      <input type="hidden" name="challengeId" value={challengeId} autoComplete="off" />
      <div className="flex flex-wrap gap-3">
        <div className="flex-1 basis-28">
          <TextInput
            // With another code the field is empty again.
            key={challengeId}
            id="code"
            ref={input}
            hint={undefined}
            error={error}
            inputMode="numeric"
            autoComplete="one-time-code"
            enterKeyHint={enterKeyHint}
            autoFocus={answer.focus === 'code'}
            defaultValue={answer.code}
            onInput={tidyPaste}
          />
        </div>
        <SendCodeButton
          look="secondary"
          form={form}
          secondsLeft={secondsLeft}
          text={text}
          className="min-h-12 min-w-34 tabular-nums"
        />
      </div>
      <SendCodeError form={form} />
      {/* Not atomic: of three sentences only the new one is read. */}
      <p role="status" aria-atomic="false" className="text-muted">
        {isWorking && <span className="mt-2 block">{text.working}</span>}
        {!isWorking && sent !== null && error === null && (
          <>
            <span className="mt-2 block">
              {fillTemplate(text.sent, {
                mobile: sent.maskedMobile,
                minutes: sent.expiresInMinutes,
              })}
            </span>
            {isLate && <span className="block">{text.late}</span>}
            {isOver && <span className="block">{text.resendNow}</span>}
          </>
        )}
      </p>
    </FieldFrame>
  );
}

function tidyPaste({ currentTarget, nativeEvent }: InputEvent<HTMLInputElement>): void {
  if (nativeEvent.inputType !== 'insertFromPaste') return;
  currentTarget.value = codeIn(currentTarget.value);
}
