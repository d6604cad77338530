export {
  type Account,
  type AccountEvent,
  type Activity,
  ChangeMobileInput,
  EmailAddress,
  maskEmail,
  SetEmailInput,
  VerifyEmailInput,
} from './account.ts';
export {
  CAPTCHA_FORMATS,
  CAPTCHA_LANGUAGES,
  type CaptchaFormat,
  CaptchaId,
  type CaptchaLanguage,
  IssueAudioInput,
  IssueCaptchaInput,
  IssueWorkInput,
  Proof,
  type ProofInput,
} from './captcha.ts';
export { normalizeCaptchaText } from './captcha-text.ts';
export { EmailKind } from './email-kind.ts';
export {
  APP_ERRORS,
  type AppErrorCode,
  type AppErrorData,
  type AppErrorDetail,
  type FieldErrors,
  isAppErrorCode,
} from './errors.ts';
export {
  type AccountIdentifier,
  accountIdentifier,
  LoginWithPasswordInput,
  LoginWithSmsCodeInput,
  parseIdentifier,
} from './login.ts';
export { Mobile, maskMobile, normalizeMobile } from './mobile.ts';
export { ExistingPassword, NewPassword } from './password.ts';
export { type PasswordStrength, passwordStrength } from './password-strength.ts';
export { normalizePassword, PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from './password-text.ts';
export {
  BeginResetInput,
  type BegunReset,
  ChangePasswordInput,
  ResetPasswordInput,
} from './recovery.ts';
export { RegisterInput, UsernameAvailabilityInput } from './register.ts';
export { type RowPlace, rowCursor } from './row-place.ts';
export {
  ConfirmInput,
  type CurrentSession,
  type Device,
  type ListedSession,
  RevokeSessionInput,
} from './session.ts';
export { FLOW_HEADER, SESSION_CARRIER_HEADER, SESSION_TOKEN_HEADER } from './session-headers.ts';
export {
  ChallengeId,
  type RequestedSmsCode,
  RequestSmsCodeInput,
  SMS_CODE_LENGTH,
  SmsCode,
} from './sms.ts';
export {
  isSmsNotice,
  SMS_NOTICES,
  SMS_PURPOSES,
  type SmsNotice,
  SmsPurpose,
} from './sms-purpose.ts';
export {
  ListStaffActionsInput,
  STAFF_ACTIONS,
  type StaffAction,
  type StaffActionName,
  type StaffActionPage,
  type StaffActionSubject,
} from './staff-actions.ts';
export { NewStaffInput } from './staff-grant.ts';
export {
  GetSmsMessageInput,
  type ListedSmsMessage,
  ListSmsMessagesInput,
  RevealMessageMobileInput,
  SMS_STATES,
  type SmsMessagePage,
  type SmsState,
} from './staff-messages.ts';
export {
  BlockNumbersInput,
  PauseSendingInput,
  ResetSendingStopInput,
  ResumeSendingInput,
  type SendingStatus,
  type SendingStop,
  UnblockNumbersInput,
} from './staff-sending.ts';
export {
  type SendingFigures,
  type SendingStatistics,
  SendingStatisticsInput,
  STATISTICS_RANGES,
  type StatisticsRange,
} from './staff-statistics.ts';
export {
  DisableUserInput,
  EnableUserInput,
  EndUserSessionsInput,
  GetUserInput,
  type ListedUser,
  ListUsersInput,
  RevealMobileInput,
  USER_STATES,
  type UserDetail,
  type UserPage,
  type UserState,
} from './staff-users.ts';
export { MAX_BATCH_SIZE } from './transport-limits.ts';
export type { UserSearch } from './user-search.ts';
export { NewUsername, usernameKey } from './username.ts';
export { type SolvedWork, WorkChallenge } from './work.ts';
