import { type FocusEvent, useEffect, useRef } from 'react';
import { Field } from '../forms/field.tsx';
import { useText } from '../i18n/text-provider.tsx';
import { CaptchaAudio } from './captcha-audio.tsx';
import type { useCaptcha } from './use-captcha.ts';

/** An image that another one takes the place of when it is pressed, its recording, and what they say. */
export function CaptchaField({
  captcha,
  hasFailed,
  exchange,
  isStale,
  error,
}: ReturnType<typeof useCaptcha> & { error: string | undefined }) {
  const { register } = useText().t;
  const input = useRef<HTMLInputElement>(null);
  const id = captcha?.id ?? '';
  useEffect(() => {
    // What was read from another image is of no use for this one.
    if (id !== '' && input.current !== null) input.current.value = '';
  }, [id]);
  function replaceStale(event: FocusEvent<HTMLInputElement>) {
    if (event.currentTarget.value === '' && isStale()) exchange();
  }
  return (
    <div className="captcha">
      <input type="hidden" name="captchaId" value={id} />
      <Field
        ref={input}
        id="captchaText"
        label={register.captcha}
        hint={register.captchaHint}
        error={error}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        onFocus={replaceStale}
      />
      <div className="shown">
        <button type="button" className="image" onClick={exchange}>
          {captcha !== null ? (
            <img src={captcha.image} alt={register.image} width={160} height={60} />
          ) : (
            <span>{hasFailed ? register.imageFailed : register.imageLoading}</span>
          )}
        </button>
        {captcha !== null && <CaptchaAudio key={id} captcha={captcha} />}
      </div>
    </div>
  );
}
