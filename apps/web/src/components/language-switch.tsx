import { changeLocale } from '../i18n/change-locale.ts';
import { LOCALE_NAMES, LOCALES, type Locale } from '../i18n/locale.ts';

/** A form, not a link: with script the page stays, and so does what was typed into it. */
export function LanguageSwitch({ current, label }: { current: Locale; label: string }) {
  return (
    <form action={changeLocale} aria-label={label} className="flex justify-center gap-2">
      {LOCALES.map((locale) => (
        <button
          key={locale}
          type="submit"
          name="locale"
          value={locale}
          lang={locale}
          aria-current={locale === current || undefined}
          className="min-h-11 min-w-11 rounded-lg px-3 text-muted hover:text-text aria-current:font-medium aria-current:text-text"
        >
          {LOCALE_NAMES[locale]}
        </button>
      ))}
    </form>
  );
}
