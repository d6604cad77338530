import {
  checkWork,
  createCaptchaText,
  createSpokenDigits,
  createWork,
  drawCaptcha,
  speakDigits,
} from '@menjin/captcha';
import pLimit from 'p-limit';
import { AppError } from '../app-error.ts';
import type { CaptchaMaker } from '../ports.ts';

// A recording takes about 10 ms in slices of one: what else goes on waits for a slice of each.
const RECORDINGS_AT_ONCE = 2;
// One or two seconds' worth.
const MOST_WAITING_RECORDINGS = 100;

/** Images, recordings and puzzles. Puzzles are signed with keys derived from SMS_CODE_KEY. */
export function createCaptchaMaker({ smsCodeKey }: { smsCodeKey: string }): CaptchaMaker {
  const recordings = pLimit(RECORDINGS_AT_ONCE);
  return {
    createText: createCaptchaText,
    draw: (text, format) => drawCaptcha(text, { format }),
    createDigits: () => createSpokenDigits(),
    async speak(digits, language) {
      if (recordings.pendingCount >= MOST_WAITING_RECORDINGS) {
        throw new AppError('SERVICE_BUSY', { detail: { retryAfterSeconds: 2 } });
      }
      return recordings(() => speakDigits(digits, { language }));
    },
    createWork: (options) => createWork({ ...options, secret: smsCodeKey }),
    checkWork: (work) => checkWork(work, smsCodeKey),
  };
}
