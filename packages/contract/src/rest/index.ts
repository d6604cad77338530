export { DIALECT_CODES } from './dialect-codes.ts';
export {
  RestCount,
  RestCurrentSession,
  RestFailure,
  RestInfo,
  RestSessions,
  RestSuccess,
} from './rest-answers.ts';
export {
  RestEmailBody,
  RestEmailVerificationQuery,
  RestHeaders,
  RestLoginBody,
  RestPasswordBody,
  RestRegisterBody,
  RestSmsCodeQuery,
} from './rest-requests.ts';
