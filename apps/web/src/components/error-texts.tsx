import { ERROR_TEXTS } from '../i18n/error-texts.ts';
import { isLocale, LOCALES } from '../i18n/locale.ts';
import { Button } from './button.tsx';

/** The language of the document that failed; empty where that failed before it had one. */
export const documentLanguage = () =>
  typeof document === 'undefined' ? '' : document.documentElement.lang;

/** In the language of the document, else in both: a title cannot say which part is in which. */
export function errorTitle(): string {
  const language = documentLanguage();
  const locales = isLocale(language) ? [language] : LOCALES;
  return locales.map((locale) => ERROR_TEXTS[locale].name).join(' · ');
}

/** What is said when a page could not be made; in both languages, since nothing says which. */
export function ErrorTexts() {
  const inEach = (part: 'title' | 'about' | 'retry', className?: string) =>
    LOCALES.map((locale) => (
      <span key={locale} lang={locale} className={className}>
        {ERROR_TEXTS[locale][part]}
      </span>
    ));
  return (
    <>
      <h1 className="text-2xl/8 font-semibold">{inEach('title', 'block')}</h1>
      <p className="mt-2 text-muted">{inEach('about', 'block')}</p>
      {/* What failed on the server is asked for anew only by loading the page. */}
      <Button type="button" onClick={() => location.reload()} className="mt-6">
        {inEach('retry')}
      </Button>
    </>
  );
}
