import {
  checkWork,
  createCaptchaText,
  createSpokenDigits,
  createWork,
  drawCaptcha,
  speakDigits,
} from '@menjin/captcha';
import type { CaptchaMaker } from '../ports.ts';

/** Images, clips and puzzles; those are signed with keys derived from the one that codes come from. */
export function createCaptchaMaker({ smsCodeKey }: { smsCodeKey: string }): CaptchaMaker {
  return {
    createText: createCaptchaText,
    draw: (text, format) => drawCaptcha(text, { format }),
    createDigits: () => createSpokenDigits(),
    speak: (digits, language) => speakDigits(digits, { language }),
    createWork: (options) => createWork({ ...options, secret: smsCodeKey }),
    checkWork: (work) => checkWork(work, smsCodeKey),
  };
}
