'use client';

import type { MouseEvent } from 'react';
import type { Locale } from '../i18n/locale.ts';
import type { Dictionary } from '../i18n/zh-cn.ts';
import { Button } from './button.tsx';
import { CaptchaAudio } from './captcha-audio.tsx';
import { CaptchaImage } from './captcha-image.tsx';
import { FieldErrorText } from './field-frame.tsx';
import { RefreshIcon } from './icons.tsx';
import { TextInput } from './text-input.tsx';
import { type AnsweredCaptcha, useCaptchaImage } from './use-captcha-image.ts';

export type CaptchaFieldProps = {
  id: string;
  answered: AnsweredCaptcha;
  ttlSeconds: number;
  locale: Locale;
  text: Dictionary['captcha'];
  hint: string;
  error: string | null;
  hasFocus: boolean;
};

/** An image, its recording, and what is read or heard. Without script, 换一张 posts the form for a new page. */
export function CaptchaField(props: CaptchaFieldProps) {
  const { id, answered, ttlSeconds, locale, text, hint, error, hasFocus } = props;
  const {
    id: captchaId,
    input,
    beginAgain,
    replaceImage,
    replaceStaleImage,
  } = useCaptchaImage(answered, ttlSeconds);

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
      <p id={`${id}-hint`} className="text-muted">
        {hint}
      </p>
      <div className="mt-2 space-y-2">
        <CaptchaImage key={captchaId} id={captchaId} alt={text.alt} failed={text.failed} />
        <div className="flex flex-wrap gap-2">
          <Button
            look="secondary"
            type="submit"
            name="intent"
            value="new-image"
            onClick={refresh}
            className="flex-1 whitespace-nowrap"
          >
            <RefreshIcon />
            {text.refresh}
          </Button>
          <CaptchaAudio
            key={captchaId}
            id={captchaId}
            locale={locale}
            text={text}
            onNewAudio={beginAgain}
          />
        </div>
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
      </div>
      <FieldErrorText id={`${id}-error`} error={error} />
    </div>
  );
}
