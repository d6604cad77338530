import { LANGUAGE_NAMES, LANGUAGES } from './language.ts';
import { useText } from './text-provider.tsx';

export function LanguageSwitch() {
  const { language, t, choose } = useText();
  return (
    <div role="group" aria-label={t.languages} className="languages">
      {LANGUAGES.map((offered) => (
        <button
          key={offered}
          type="button"
          lang={offered}
          aria-pressed={offered === language}
          onClick={() => choose(offered)}
        >
          {LANGUAGE_NAMES[offered]}
        </button>
      ))}
    </div>
  );
}
