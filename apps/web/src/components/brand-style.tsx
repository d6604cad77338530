import { brandCss } from '../brand/brand-css.ts';
import { currentScheme } from '../scheme/current-scheme.ts';
import { webProcess } from '../server/web-process.ts';

/** The colours, in the document itself: the one place for a nonce, should a policy ask for it. */
export async function BrandStyle() {
  const scheme = await currentScheme();
  return <style>{brandCss(webProcess().brand, scheme)}</style>;
}
