/** The six digits of what was pasted: of a code in two halves, or of the whole message that brought it. */
export function codeIn(pasted: string): string {
  const text = pasted.normalize('NFKC');
  const code = /(?<!\d)\d{6}(?!\d)/.exec(text)?.[0];
  if (code !== undefined) return code;
  const digits = text.replace(/[\s\p{Dash_Punctuation}]/gu, '');
  return /^\d{6}$/.test(digits) ? digits : pasted;
}
