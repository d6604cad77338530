export { createSpokenDigits } from './audio/create-spoken-digits.ts';
export type { CaptchaAudio, SpeakDigitsOptions } from './audio/speak-digits.ts';
export { speakDigits } from './audio/speak-digits.ts';
export { captchaAlphabet } from './captcha-alphabet.ts';
export { createCaptchaText } from './create-captcha-text.ts';
export type { CaptchaImage, DrawCaptchaOptions } from './draw-captcha.ts';
export { drawCaptcha } from './draw-captcha.ts';
export { checkWork } from './work/check-work.ts';
export { createWork } from './work/create-work.ts';
