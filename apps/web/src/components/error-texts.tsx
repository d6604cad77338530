import { Button } from './button.tsx';

const TITLES: Record<string, string> = { 'zh-CN': '出错了', en: 'Error' };

/** The language of the document that failed; empty where that failed before it had one. */
export const documentLanguage = () =>
  typeof document === 'undefined' ? '' : document.documentElement.lang;

/** In the language of the document, else in both: a title cannot say which part is in which. */
export const errorTitle = () => TITLES[documentLanguage()] ?? Object.values(TITLES).join(' · ');

/** Both languages at once: what failed may be what tells which one to use. */
const TEXTS = [
  { lang: 'zh-CN', title: '我们这边出了问题', about: '稍后再试一次。', retry: '再试一次' },
  {
    lang: 'en',
    title: 'Something went wrong on our side',
    about: 'Try again in a moment.',
    retry: 'Try again',
  },
] as const;

/** What is said when a page could not be made, and the way out of it. */
export function ErrorTexts() {
  return (
    <>
      <h1 className="text-2xl/8 font-semibold">
        {TEXTS.map(({ lang, title }) => (
          <span key={lang} lang={lang} className="block">
            {title}
          </span>
        ))}
      </h1>
      {TEXTS.map(({ lang, about }) => (
        <p key={lang} lang={lang} className="mt-2 text-muted">
          {about}
        </p>
      ))}
      {/* What failed on the server is asked for anew only by loading the page. */}
      <Button type="button" onClick={() => location.reload()} className="mt-6">
        {TEXTS.map(({ lang, retry }) => (
          <span key={lang} lang={lang}>
            {retry}
          </span>
        ))}
      </Button>
    </>
  );
}
