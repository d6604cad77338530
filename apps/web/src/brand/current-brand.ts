import 'server-only';
import { currentLocale } from '../i18n/current-locale.ts';
import { webProcess } from '../server/web-process.ts';

/** The brand in the language of this request. */
export async function currentBrand() {
  // The request first: pages that ask for none of it would be rendered while they are built.
  const locale = await currentLocale();
  const { name, about, links, footerLinks, ...brand } = webProcess().brand;
  return {
    ...brand,
    name: name[locale],
    about: about?.[locale] ?? null,
    links: {
      home: links.home[locale],
      terms: links.terms[locale],
      privacy: links.privacy[locale],
      help: links.help?.[locale] ?? null,
    },
    footerLinks: footerLinks.map(({ label, href }) => ({
      label: label[locale],
      href: href[locale],
    })),
  };
}
