import { brandCss } from '../brand/brand-css.ts';
import { currentScheme } from '../scheme/current-scheme.ts';
import { webProcess } from '../server/web-process.ts';

/** The colours, in the document itself. The policy of pages knows them by their hash. */
export async function BrandStyle() {
  const scheme = await currentScheme();
  return <style>{brandCss(webProcess().brand, scheme)}</style>;
}
