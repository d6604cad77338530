import { changeLocale } from '../i18n/change-locale.ts';
import { LOCALE_NAMES, LOCALES, type Locale } from '../i18n/locale.ts';
import { ChoiceSwitch } from './choice-switch.tsx';

/** The languages, each by its own name. */
export function LanguageSwitch({ current, label }: { current: Locale; label: string }) {
  const choices = LOCALES.map((locale) => ({
    value: locale,
    label: LOCALE_NAMES[locale],
    lang: locale,
  }));
  return (
    <ChoiceSwitch
      action={changeLocale}
      name="locale"
      label={label}
      choices={choices}
      current={current}
    />
  );
}
