/**
 * The 14 characters a captcha may contain (38,416 texts of four). Left out is what readers took for
 * another one: 0 and O, 1 and I, 5 and S, and what a wave or a slant makes alike, such as H for A,
 * N for M, R for P, J for U, Y or K for X, 4 for A and 7 for T. What looks like one of the 14 is
 * taken for it: `normalizeCaptchaText` of the contract.
 */
export const captchaAlphabet = 'ACDELMPTUWX239';
