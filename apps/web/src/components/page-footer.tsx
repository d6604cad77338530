import { currentBrand } from '../brand/current-brand.ts';
import { currentLocale } from '../i18n/current-locale.ts';
import { currentText } from '../i18n/dictionaries.ts';
import { currentScheme } from '../scheme/current-scheme.ts';
import { Filings } from './filings.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { SchemeSwitch } from './scheme-switch.tsx';

/** What every page ends with: papers and help, language and scheme, and the filings. */
export async function PageFooter() {
  const { links, footerLinks, icp, publicSecurity } = await currentBrand();
  const { footer: t, terms, privacy } = await currentText();
  const shown = [
    { label: terms.title, href: links.terms },
    { label: privacy.title, href: links.privacy },
    ...(links.help === null ? [] : [{ label: t.help, href: links.help }]),
    ...footerLinks,
  ];
  return (
    <footer className="page-width py-6 text-sm text-muted">
      <nav aria-label={t.links}>
        <ul className="flex flex-wrap justify-center gap-x-4">
          {shown.map(({ label, href }) => (
            <li key={`${label} ${href}`}>
              <a
                href={href}
                className="inline-flex min-h-11 min-w-11 items-center justify-center hover:text-text"
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="flex flex-wrap justify-center gap-x-4">
        <LanguageSwitch current={await currentLocale()} label={t.language} />
        <SchemeSwitch current={await currentScheme()} text={t} />
      </div>
      <Filings icp={icp} publicSecurity={publicSecurity} />
    </footer>
  );
}
