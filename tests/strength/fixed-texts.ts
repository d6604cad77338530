import { captchaAlphabet } from '@menjin/captcha';

// Relatively prime to the number of texts, so that no text comes twice before all have come.
const STEP = 40_507;

/** The same texts each time, in which every character comes about equally often at every place. */
export function fixedTexts(count: number, length = 4): string[] {
  const all = captchaAlphabet.length ** length;
  return Array.from({ length: count }, (_, index) => {
    let number = ((index + 1) * STEP) % all;
    let text = '';
    while (text.length < length) {
      text += captchaAlphabet.charAt(number % captchaAlphabet.length);
      number = Math.floor(number / captchaAlphabet.length);
    }
    return text;
  });
}
