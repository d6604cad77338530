// None of these is ever shown: whoever types one saw the other.
const LOOK_ALIKES: Record<string, string> = {
  '0': 'D',
  '4': 'A',
  '7': 'T',
  G: 'C',
  H: 'A',
  J: 'U',
  K: 'X',
  N: 'M',
  O: 'D',
  Q: 'D',
  R: 'P',
  V: 'U',
  Y: 'X',
  Z: '2',
};

/**
 * What somebody read or heard, as it is compared: in any case and width, with blanks
 * wherever it was grouped, and with look-alikes for what they look like. Different
 * digits stay different.
 */
export function normalizeCaptchaText(text: string): string {
  const plain = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  return Array.from(plain, (character) => LOOK_ALIKES[character] ?? character).join('');
}
