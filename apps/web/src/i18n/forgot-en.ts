import type { forgotZhCn } from './forgot-zh-cn.ts';

export const forgotEn: typeof forgotZhCn = {
  title: 'Reset password',
  step: 'Step {step} of 3',
  mobile: {
    heading: 'Reset password',
    about: 'Enter the mobile number of your account, then choose a new password with an SMS code.',
    label: 'Mobile number',
  },
  code: {
    heading: 'Enter the SMS code',
    about: 'If this number has an account, you will get an SMS.',
    valid: 'The code works for {minutes} minutes.',
    submit: 'Continue',
    submitting: 'Checking…',
  },
  password: {
    heading: 'Choose a new password',
    about: 'Every device is signed out when you save it.',
    label: 'New password',
    hint: '8 characters or more. Longer is better.',
    repeated: 'Repeat new password',
    show: 'Show new password',
    showRepeated: 'Show repeated new password',
    submit: 'Save new password',
    submitting: 'Saving…',
  },
  mailed: {
    heading: 'Continue in your mailbox',
    about:
      'This account was not used for long, and numbers get new owners. So a link went to {email}. Open it within {minutes} minutes to choose a new password.',
  },
  login: 'Back to sign in',
  register: 'Create account',
  required: {
    password: 'Enter a new password.',
    repeatedPassword: 'Enter the new password a second time.',
  },
};
