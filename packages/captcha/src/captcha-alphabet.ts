/** The 19 characters a captcha may contain; look-alikes such as 0 and O, 1 and I, 5 and S are left out. */
export const captchaAlphabet = 'ACDEHKMNPRTUWXY3479';
