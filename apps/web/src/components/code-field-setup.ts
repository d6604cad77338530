import type { Locale } from '../i18n/locale.ts';
import type { Dictionary } from '../i18n/zh-cn.ts';

/** What a form that asks for a code needs to know, whatever it is for. */
export type CodeFieldSetup = {
  captchaTtlSeconds: number;
  locale: Locale;
  text: Pick<Dictionary, 'captcha' | 'smsCode'>;
};
