import { useEffect, useRef, useState } from 'react';
import { createCaptchaId } from './create-captcha-id.ts';

/** The captcha of an answer; `spent` when the one shown before it can no longer be used. */
export type AnsweredCaptcha = { id: string; spent: boolean };

// An image this close to its end is not worth typing.
const SPARE_SECONDS = 10;

/** Which captcha image is shown, and its exchange for another one. */
export function useCaptchaImage(answered: AnsweredCaptcha, ttlSeconds: number) {
  const input = useRef<HTMLInputElement>(null);
  const shownSince = useRef({ id: answered.id, at: 0 });
  const [shown, setShown] = useState({ answered, id: answered.id });
  if (shown.answered !== answered) {
    setShown({ answered, id: answered.spent ? answered.id : shown.id });
  }

  useEffect(() => {
    // What was read from another image is of no use for this one.
    if (shownSince.current.id !== shown.id && input.current !== null) input.current.value = '';
    shownSince.current = { id: shown.id, at: Date.now() };
  }, [shown.id]);

  /** A new recording says other digits than those that were typed, and lives as long as an image. */
  function beginAgain() {
    if (input.current !== null) input.current.value = '';
    shownSince.current.at = Date.now();
  }

  const replaceImage = () => setShown({ answered, id: createCaptchaId() });

  /** Whoever took long over the other fields finds an image that still counts. */
  function replaceStaleImage() {
    const ageSeconds = (Date.now() - shownSince.current.at) / 1000;
    if (ageSeconds > ttlSeconds - SPARE_SECONDS && input.current?.value === '') replaceImage();
  }

  return { id: shown.id, input, beginAgain, replaceImage, replaceStaleImage };
}
