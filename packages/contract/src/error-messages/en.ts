import type { ErrorMessages } from './format-error-message.ts';

export const en: ErrorMessages = {
  locale: 'en',
  sentences: {
    INVALID_INPUT: 'Some fields need another look.',
    FIELD_REQUIRED: 'Fill in this field.',
    FIELD_INVALID: 'This value cannot be used here. Check what was entered.',
    FIELD_UNKNOWN: 'This field is not part of the request. Leave it out.',
    MOBILE_INVALID: 'Enter a mobile number: 11 digits, starting with 1.',
    MOBILE_COUNTRY_CLOSED:
      'Numbers of this country cannot be used here. Use a number of another country.',
    MOBILE_PREFIX_INVALID:
      'Enter at least the first 3 digits, such as 138, or a country such as +852. To stop everyone, pause sending.',
    USERNAME_INVALID:
      'Use 5 to 20 letters, digits, hyphens or underscores. It may not look like a phone number.',
    PASSWORD_TOO_SHORT: 'Use at least 8 characters.',
    PASSWORD_TOO_LONG: 'Use at most 128 characters.',
    PASSWORD_TOO_COMMON:
      'Many people use this password, so it is guessed first. Use another, such as several words.',
    PASSWORD_TOO_PERSONAL:
      'This is close to your username, your mobile number or the name menjin. Add at least 8 other characters.',
    PASSWORDS_DIFFER: 'The two passwords differ. Type the same one twice.',
    EMAIL_INVALID: 'Enter an email address such as name@example.com.',
    AGREEMENT_REQUIRED: 'Tick the box to agree before creating the account.',
    CAPTCHA_REQUIRED: 'Complete the captcha.',
    CODE_MALFORMED: 'Enter the 6 digits of the code.',
    CODE_NOT_REQUESTED: 'Get an SMS code first.',
    CAPTCHA_WRONG: 'That answer is not right. Try again with a new captcha.',
    CAPTCHA_EXPIRED: 'That captcha has expired or was used already. Try again with a new one.',
    CAPTCHA_ID_IN_USE: 'This captcha id is in use. Make a new one.',
    CODE_WRONG: 'That is not the code in the SMS. Tries left: {attemptsLeft}.',
    CODE_EXPIRED: 'This code has expired. Get a new one.',
    SEND_TOO_SOON: 'Codes were sent to this number already. Wait {wait} before asking again.',
    DAILY_LIMIT:
      'This number has had all its codes for 24 hours. Try again in {wait}, or use another number.',
    TRY_LATER: 'There are too many requests just now. Try again in {wait}.',
    MOBILE_BLOCKED: 'No codes are sent to this number. Use another number, or ask support.',
    SPEND_LIMIT:
      'No more codes can be sent now. Try again in {wait}. If you have an account, sign in with your password.',
    SENDING_PAUSED:
      'Codes are not being sent for the moment. Try again later. If you have an account, sign in with your password.',
    USERNAME_TAKEN: 'This username is taken. Choose another.',
    MOBILE_TAKEN: 'This number already has an account. Sign in instead.',
    MOBILE_IDLE:
      'This number belongs to an account that was not used for long. If it is yours, sign in instead. If the number is new to you, tick the box to take it over.',
    CREDENTIALS_WRONG: 'The username, mobile number or password is not right.',
    PASSWORD_WRONG: 'That is not the password of this account.',
    PASSWORD_REQUIRED:
      'This account was not used for long, and numbers get new owners. Enter its password, too.',
    TOO_MANY_FAILURES:
      'There were too many failed attempts. Try again in {wait}, or sign in with an SMS code.',
    CONFIRMATION_REQUIRED: 'Confirm first that it is you, by password or SMS code.',
    RECOVERY_EXPIRED: 'This step has expired. Begin again with your mobile number.',
    RECOVERY_NEEDS_SUPPORT:
      'This account was not used for long and has no confirmed email address. Ask support to recover it.',
    EMAIL_LINK_EXPIRED: 'This link has expired or belongs to another address. Send a new one.',
    SIGN_IN_REQUIRED: 'Sign in first.',
    STAFF_ONLY: 'Only staff can do this. Sign in with a staff account.',
    STAFF_SELF: 'This is your own account. Ask a colleague to do this.',
    STAFF_PROTECTED: 'This is the account of a colleague. Only an administrator can do this.',
    RECORD_GONE: 'This is not there any more. Go back to the list and load it again.',
    ORIGIN_REFUSED: 'This request came from a site that is not on the list of allowed origins.',
    CONTENT_TYPE_REFUSED: 'Send the request body as application/json.',
    BODY_MALFORMED: 'The request body is not JSON. Check it and send it again.',
    BODY_TOO_LARGE: 'The request body is larger than 64 KiB. Send less.',
    BATCH_REFUSED: 'Send at most 10 queries in a batch, and each mutation on its own.',
    REQUEST_TOO_SLOW: 'The request took too long to arrive. Send it again.',
    REQUEST_MALFORMED: 'This is not a request that can be read as HTTP. Check what sends it.',
    NOT_FOUND: 'There is nothing at this address. Check the path.',
    METHOD_REFUSED: 'This address does not take this HTTP method.',
    SERVICE_BUSY: 'Too many people are signing in at once. Try again in {wait}.',
    DEPENDENCY_DOWN: 'The service cannot be reached for the moment. Try again shortly.',
    UNEXPECTED: 'Something went wrong on our side. Try again in a moment.',
  },
};
