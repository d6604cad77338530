/** A piece of a text in one language, and its place among them. */
export type LanguagePart = { place: number; text: string; lang: 'zh-CN' | 'en' };

// A mail says everything in Chinese first: behind the space after a Chinese letter or sign, or
// behind an empty line, a capital letter begins the English.
const BEFORE_ENGLISH = /(?<=[\u3000-\u9fff\uff00-\uffef]\s+|\n\n)(?=[A-Z])/;

/** Tells the English half of a message from the Chinese one before it. */
export function splitLanguages(text: string): LanguagePart[] {
  return text.split(BEFORE_ENGLISH).map((part, place) => {
    return { place, text: part, lang: place === 0 ? 'zh-CN' : 'en' };
  });
}
