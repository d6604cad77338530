import 'server-only';
import { webProcess } from '../server/web-process.ts';
import { currentLocale } from './current-locale.ts';
import { mobileHint } from './mobile-hint.ts';

/** Which numbers a form takes, in the language of this request. */
export async function currentMobileHint(text: Parameters<typeof mobileHint>[2]): Promise<string> {
  return mobileHint(webProcess().env.MOBILE_COUNTRY_CODES, await currentLocale(), text);
}
