import 'server-only';
import type { CodeFieldSetup } from '../../components/code-field-setup.ts';
import { currentLocale } from '../../i18n/current-locale.ts';
import { currentText } from '../../i18n/dictionaries.ts';
import { webDeps } from '../deps.ts';

/** What a form that asks for a code needs to know, whatever it is for. */
export async function codeFieldSetup(): Promise<CodeFieldSetup> {
  const { captcha, smsCode } = await currentText();
  return {
    captchaTtlSeconds: webDeps().deps.settings.captchaTtlSeconds,
    locale: await currentLocale(),
    text: { captcha, smsCode },
  };
}
