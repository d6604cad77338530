export { DIALECT_CODES } from './dialect-codes.ts';
export { RestCount, RestCurrentSession, RestInfo, RestSessions } from './rest-answers.ts';
export { RestFailure, RestSuccess } from './rest-bodies.ts';
export {
  RestEmailBody,
  RestEmailVerificationQuery,
  RestLoginBody,
  RestPasswordBody,
  RestRegisterBody,
  RestSmsCodeQuery,
} from './rest-requests.ts';
