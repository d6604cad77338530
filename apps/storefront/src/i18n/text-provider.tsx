import type { Language } from '@menjin/client/messages';
import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { en } from './en.ts';
import { currentLanguage, keepLanguage } from './language.ts';
import { type Dictionary, zhCn } from './zh-cn.ts';

const DICTIONARIES: Record<Language, Dictionary> = { 'zh-CN': zhCn, en };

export type Text = { language: Language; t: Dictionary; choose: (language: Language) => void };

const TextContext = createContext<Text>({
  language: 'zh-CN',
  t: zhCn,
  choose: () => undefined,
});

/** Gives everything below the sentences of one language. */
export function TextProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(currentLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  function choose(wanted: Language) {
    keepLanguage(wanted);
    setLanguage(wanted);
  }
  return (
    <TextContext value={{ language, t: DICTIONARIES[language], choose }}>{children}</TextContext>
  );
}

export const useText = (): Text => use(TextContext);
