import { accountEn } from './account-en.ts';
import { forgotEn } from './forgot-en.ts';
import { inboxEn } from './inbox-en.ts';
import { privacyEn } from './privacy-en.ts';
import { staffEn } from './staff-en.ts';
import { termsEn } from './terms-en.ts';
import type { Words } from './zh-cn.ts';

export const en: Words = {
  frame: {
    skip: 'Skip to the main content',
    errorPrefix: 'Error: ',
    newWindow: ' (new window)',
  },
  footer: {
    links: 'Footer',
    help: 'Help',
    language: 'Language',
    scheme: 'Appearance',
    schemes: { system: 'System', light: 'Light', dark: 'Dark' },
    description:
      'Your {product} account: register and sign in by mobile number, manage password and devices.',
  },
  form: {
    problems: 'There is a problem',
    unreachable:
      'The server cannot be reached. Check the network and try again; what you entered is still here.',
    showPassword: 'Show password',
    showRepeatedPassword: 'Show repeated password',
  },
  home: {
    title: 'Sign up and sign in by mobile number',
    register: 'Create account',
    login: 'Sign in',
    account: 'Your account',
  },
  register: {
    title: 'Create account',
    about: 'Register with your mobile number, then sign in with it or with your username.',
    mobile: 'Mobile number',
    mobileHint: 'Mainland China numbers only. We use it for sign-in and recovery.',
    mobileHintAbroad:
      'Numbers of {codes}. We use it for sign-in and recovery. Outside mainland China, begin with + and the country code.',
    isNewNumber: 'This number is new to me',
    username: 'Create a username',
    usernameHint: '5 to 20 letters, digits, underscores or hyphens, not only digits.',
    usernameFree: 'This username is free.',
    usernameTaken: 'This username is taken. Choose another.',
    password: 'Create a password',
    passwordHint: '8 characters or more. Longer is better.',
    repeatedPassword: 'Repeat password',
    agreeBefore: 'I have read and agree to the ',
    terms: 'Terms',
    agreeBetween: ' and the ',
    privacy: 'Privacy Policy',
    submit: 'Create account',
    submitting: 'Creating…',
    haveAccount: 'Have an account? ',
    login: 'Sign in',
    required: {
      username: 'Enter a username.',
      password: 'Enter a password.',
      repeatedPassword: 'Enter the password a second time.',
    },
  },
  smsCode: {
    label: 'SMS code',
    sendCode: 'Get code',
    sending: 'Sending…',
    working: 'Checking. This usually takes a few seconds…',
    resend: 'Resend',
    resendIn: { before: '', after: ' in {seconds} s' },
    sent: 'Code sent to {mobile}. It works for {minutes} minutes.',
    sentIfRegistered:
      'If {mobile} has an account, an SMS is on its way. Its code works for {minutes} minutes.',
    changeNumber: 'Change number',
    late: 'Nothing arrived? Check the number, and whether your phone blocks messages.',
    resendNow: 'You can get a new code now.',
    required: { mobile: 'Enter a mobile number.', code: 'Enter the SMS code.' },
  },
  captcha: {
    label: 'Characters in the image',
    hint: 'Not case sensitive. Or listen, and enter 6 digits.',
    hintSent: 'Only for another code.',
    alt: 'Captcha image with 4 or 5 characters',
    failed: 'The image did not load. Try a new one',
    refresh: 'New image',
    listen: 'Listen',
    listenAgain: 'New recording',
    listening: 'Preparing…',
    audio: 'Recording of 6 digits. Enter them below',
    audioFailed: 'The recording did not load. Try again, or get a new image.',
    useWork: 'Can’t read or hear it? Use an automatic check',
    useImage: 'Use the image instead',
    work: 'Automatic check',
    workHint:
      'When you press “Get code”, your browser computes for a few seconds. Nothing to read.',
    working: 'Checking. This usually takes a few seconds…',
    problems: {
      image: {
        CAPTCHA_REQUIRED: 'Enter the characters in the image, or the digits you hear.',
        CAPTCHA_WRONG:
          'That did not match. Enter the characters in the new image, or listen again.',
        CAPTCHA_EXPIRED:
          'That image has expired. Enter the characters in the new one, or listen again.',
      },
      work: {
        CAPTCHA_REQUIRED: 'The check was not finished. Try again, or use the image.',
        CAPTCHA_WRONG: 'The check did not pass. Try again, or use the image.',
        CAPTCHA_EXPIRED: 'The check has expired. Try again, or use the image.',
      },
      silent: {
        CAPTCHA_REQUIRED: 'The check was not finished. Try again.',
        CAPTCHA_WRONG: 'The check did not pass. Try again.',
        CAPTCHA_EXPIRED: 'The check has expired. Try again.',
      },
    },
  },
  sandbox: {
    notice: 'This is the sandbox: no SMS or email leaves this machine. ',
    openInbox: 'Open the phone inbox',
  },
  passwordStrength: {
    0: 'Not long enough yet: 8 characters or more.',
    1: 'Password strength: weak. Make it longer, with fewer runs and repeats.',
    2: 'Password strength: fair. Longer is better.',
    3: 'Password strength: good.',
    4: 'Password strength: strong.',
  },
  login: {
    title: 'Sign in',
    about: 'Welcome back.',
    ways: 'Ways to sign in',
    byPassword: 'Password',
    bySms: 'SMS code',
    identifier: 'Username or mobile number',
    mobile: 'Mobile number',
    registers: 'A number without an account gets one when you sign in.',
    password: 'Password',
    remembered: 'Keep me signed in for {days} days',
    rememberedHint: 'Leave this unticked on a shared computer.',
    forgot: 'Forgot password?',
    useSms: 'Sign in with an SMS code',
    submit: 'Sign in',
    submitting: 'Signing in…',
    noAccount: 'No account yet? ',
    register: 'Create account',
    wasReset: 'Your password was changed. Sign in with the new one.',
    required: { identifier: 'Enter a username or mobile number.', password: 'Enter the password.' },
  },
  forgot: forgotEn,
  account: accountEn,
  staff: staffEn,
  terms: termsEn,
  privacy: privacyEn,
  inbox: inboxEn,
  notFound: {
    title: 'There is no such page',
    text: 'The address may be mistyped, or the page has moved.',
    home: 'Back to the home page',
  },
};
