export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

export const LOCALE_NAMES: Record<Locale, string> = { 'zh-CN': '中文', en: 'English' };

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value);
}

/** The visitor's choice, else the first language of Accept-Language that we have, else Chinese. */
export function chooseLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(chosen)) return chosen;
  return (
    preferredLanguages(acceptLanguage ?? '')
      .map(toLocale)
      .find(isLocale) ?? 'zh-CN'
  );
}

/** The language tags of an Accept-Language header, the most wanted first. */
function preferredLanguages(header: string): string[] {
  return header
    .split(',')
    .map((range) => {
      const [tag = '', weight] = range.split(';').map((part) => part.trim());
      return { tag, weight: weight === undefined ? 1 : Number(weight.replace(/^q=/i, '')) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
}

function toLocale(tag: string): Locale | undefined {
  const language = tag.split('-')[0]?.toLowerCase();
  if (language === 'zh') return 'zh-CN';
  return language === 'en' ? 'en' : undefined;
}
