import type { IncomingHttpHeaders } from 'node:http';
import type { Brand } from '../../brand/brand.ts';
import { brandCss } from '../../brand/brand-css.ts';
import { ERROR_TEXTS } from '../../i18n/error-texts.ts';
import { chooseLocale } from '../../i18n/locale.ts';
import { LOCALE_COOKIE } from '../../i18n/locale-cookie.ts';
import { isScheme } from '../../scheme/scheme.ts';
import { SCHEME_COOKIE } from '../../scheme/scheme-cookie.ts';

/** How it looks, but for the colours. */
export const ERROR_CSS = `
body{margin:0;padding:1rem;background:var(--surface);color:var(--text);font:1rem/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans SC",sans-serif}
body>*{max-width:26rem;margin-inline:auto}
a{display:flex;min-height:2.75rem;align-items:center;color:inherit;font-weight:600;text-decoration:none}
h1{margin:1rem 0 .5rem;font-size:1.5rem;line-height:2rem}
p{margin:0;color:var(--muted)}
main a{min-height:3rem;justify-content:center;margin-top:1.5rem;border-radius:var(--radius-lg,.5rem);background:var(--accent);color:var(--on-accent)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
@media(min-width:40rem){body{padding-top:2.5rem}}`.replaceAll('\n', '');

/** A page that says that something failed, whole by itself: without script or anything to load. */
export function errorPage(brand: Brand, headers: IncomingHttpHeaders): string {
  const locale = chooseLocale(
    cookieIn(headers.cookie, LOCALE_COOKIE),
    headers['accept-language'] ?? null,
  );
  const chosen = cookieIn(headers.cookie, SCHEME_COOKIE);
  const css = brandCss(brand, isScheme(chosen) ? chosen : 'system');
  const { name, title, about, retry } = ERROR_TEXTS[locale];
  const product = escapeHtml(brand.name[locale]);
  return (
    `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8">` +
    '<meta name="viewport" content="width=device-width,initial-scale=1">' +
    `<title>${name} · ${product}</title><style>${css}</style><style>${ERROR_CSS}</style></head><body>` +
    `<header><a href="${escapeHtml(brand.links.home[locale])}">${product}</a></header>` +
    // An empty address is that of the page itself: it is asked for anew.
    `<main><h1>${title}</h1><p>${about}</p><a href="">${retry}</a></main></body></html>`
  );
}

function cookieIn(header: string | undefined, name: string): string | undefined {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
