'use client';

import { CaptchaField } from './captcha-field.tsx';
import type { CodeFieldSetup } from './code-field-setup.ts';
import { errorAt } from './form-error.ts';
import { useCanWork } from './use-can-work.ts';
import type { CodeFormState } from './use-code-form.ts';

/** The captcha of a form that asks for none: it is there only where no script can work in its place. */
export function SilentCaptcha({
  form: { answer },
  setup: { captchaTtlSeconds, locale, text },
}: {
  form: CodeFormState;
  setup: CodeFieldSetup;
}) {
  const canWork = useCanWork();
  const captcha = (
    <CaptchaField
      id="captchaText"
      answered={answer.captcha}
      ttlSeconds={captchaTtlSeconds}
      locale={locale}
      text={text.captcha}
      hint={answer.challengeId === '' ? text.captcha.hint : text.captcha.hintSent}
      error={errorAt(answer, 'captchaText')}
      hasFocus={answer.focus === 'captchaText'}
    />
  );
  return canWork ? <noscript className="block">{captcha}</noscript> : captcha;
}
