export {
  APP_ERRORS,
  isAppErrorCode,
  type AppErrorCode,
  type AppErrorData,
  type AppErrorDetail,
  type FieldErrors,
} from './errors.ts';
export {
  CAPTCHA_FORMATS,
  CaptchaId,
  IssueCaptchaInput,
  Proof,
  type CaptchaFormat,
} from './captcha.ts';
export { LoginWithPasswordInput, parseIdentifier, type AccountIdentifier } from './login.ts';
export { maskMobile, Mobile, normalizeMobile } from './mobile.ts';
export {
  ExistingPassword,
  NewPassword,
  normalizePassword,
  PASSWORD_MAX_LENGTH,
  PASSWORD_MIN_LENGTH,
} from './password.ts';
export { RegisterInput, UsernameAvailabilityInput } from './register.ts';
export type { CurrentSession } from './session.ts';
export {
  ChallengeId,
  RequestSmsCodeInput,
  SMS_CODE_LENGTH,
  SMS_PURPOSES,
  SmsCode,
  SmsPurpose,
  type RequestedSmsCode,
} from './sms.ts';
export { NewUsername, usernameKey } from './username.ts';
