'use client';

import type { MouseEvent } from 'react';
import { Button } from './button.tsx';
import { CaptchaImage } from './captcha-image.tsx';
import { FieldErrorText } from './field-frame.tsx';
import { RefreshIcon } from './icons.tsx';
import { TextInput } from './text-input.tsx';
import { type AnsweredCaptcha, useCaptchaImage } from './use-captcha-image.ts';

type CaptchaTexts = { label: string; alt: string; failed: string; refresh: string; hint: string };

/** An image and what is read in it. Without script, 换一张 posts the form for a new page. */
export function CaptchaField({
  id,
  answered,
  ttlSeconds,
  text,
  error,
  hasFocus,
}: {
  id: string;
  answered: AnsweredCaptcha;
  ttlSeconds: number;
  text: CaptchaTexts;
  error: string | null;
  hasFocus: boolean;
}) {
  const {
    id: captchaId,
    input,
    replaceImage,
    replaceStaleImage,
  } = useCaptchaImage(answered, ttlSeconds);
  const { hint } = text;

  function refresh(event: MouseEvent) {
    event.preventDefault();
    replaceImage();
    input.current?.focus();
  }

  return (
    <div>
      <input type="hidden" name="captchaId" value={captchaId} autoComplete="off" />
      <label htmlFor={id} className="block font-semibold">
        {text.label}
      </label>
      <div className="mt-2 grid grid-cols-[minmax(0,1fr)_160px] gap-x-3 gap-y-1">
        <div>
          <TextInput
            id={id}
            ref={input}
            hint={hint}
            error={error}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            enterKeyHint="next"
            autoFocus={hasFocus}
            onFocus={replaceStaleImage}
          />
          <p id={`${id}-hint`} className="mt-1 text-muted">
            {hint}
          </p>
        </div>
        <div>
          <CaptchaImage key={captchaId} id={captchaId} alt={text.alt} failed={text.failed} />
          <Button
            look="secondary"
            type="submit"
            name="intent"
            value="new-image"
            onClick={refresh}
            className="mt-2 w-full"
          >
            <RefreshIcon />
            {text.refresh}
          </Button>
        </div>
      </div>
      <FieldErrorText id={`${id}-error`} error={error} />
    </div>
  );
}
