import type { Language } from '@menjin/client/messages';

export const LANGUAGE_NAMES: Record<Language, string> = { 'zh-CN': '中文', en: 'English' };
export const LANGUAGES = Object.keys(LANGUAGE_NAMES) as Language[];

const KEY = 'shop.language';

/** What was chosen here, else the first language of the browser that we have, else Chinese. */
export function chooseLanguage(chosen: string | null, preferred: readonly string[]): Language {
  const wanted = [chosen ?? '', ...preferred].map((tag) => tag.split('-')[0]?.toLowerCase());
  const found = wanted.map((language) =>
    LANGUAGES.find((known) => known.split('-')[0] === language),
  );
  return found.find((language) => language !== undefined) ?? 'zh-CN';
}

export function currentLanguage(): Language {
  return chooseLanguage(storage()?.getItem(KEY) ?? null, navigator.languages);
}

export function keepLanguage(language: Language): void {
  storage()?.setItem(KEY, language);
}

/** Browsers that keep nothing for a page refuse to hand out their storage. */
function storage(): Storage | null {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}
