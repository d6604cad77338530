export type {
  AppErrorCode,
  AppErrorDetail,
  CaptchaFormat,
  CaptchaLanguage,
  CurrentSession,
  FieldErrors,
} from '@menjin/contract';
export { captchaAudio } from './captcha-audio.ts';
export {
  createMenjinClient,
  type MenjinClient,
  type MenjinClientOptions,
} from './create-menjin-client.ts';
export { isAppError, type MenjinError } from './is-app-error.ts';
export { isUnreachable } from './is-unreachable.ts';
export type { MenjinAnswer, MenjinFetch, MenjinRequest } from './menjin-fetch.ts';
export type { MenjinInputs, MenjinOutputs, MenjinRouter } from './menjin-router.ts';
export { type Captcha, type ImageProof, newCaptcha } from './new-captcha.ts';
export { createMemorySession, type SessionStore } from './session-store.ts';
export { solveWork, type WorkProof } from './solve-work.ts';
