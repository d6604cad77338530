export { captchaAlphabet } from './captcha-alphabet.ts';
export { createCaptchaText } from './create-captcha-text.ts';
export type { CaptchaImage, DrawCaptchaOptions } from './draw-captcha.ts';
export { drawCaptcha } from './draw-captcha.ts';
