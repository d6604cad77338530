/** What sets cookies of which names. */
export type Place = [from: string, ...names: string[]];

/** What sets which cookies, in the order of `collectCookies`. */
export const PLACES: Place[] = [
  ['register.create', 'session', 'device'],
  ['captcha.issue', 'flow'],
  ['login.withPassword', 'session', 'device'],
  ['login.withSmsCode', 'session', 'device'],
  ['session.revoke', 'session'],
  ['session.end', 'session'],
  ['session.confirm', 'session'],
  ['mobile.change', 'session', 'device'],
  ['password.change', 'session', 'device'],
  ['session.confirm', 'session'],
  ['account.delete', 'session'],
];

/** The same of the REST face, in the order of `collectRestCookies`. */
export const REST_PLACES: Place[] = [
  ['captcha.issue', 'flow'],
  ['sms.requestCode', 'flow'],
  ['register.create', 'session', 'device', 'username'],
  ['login.withPassword', 'session', 'device', 'username'],
  ['session.revoke', 'session', 'username'],
  ['session.end', 'session', 'username'],
  ['password.change', 'session', 'device', 'username'],
];
