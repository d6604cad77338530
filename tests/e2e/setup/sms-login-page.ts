import type { Page } from '@playwright/test';
import type { Language } from './languages.ts';

const WORDS = {
  'zh-CN': {
    mobile: '手机号',
    code: '短信验证码',
    getCode: /获取验证码|重新获取/,
    password: '密码',
    remembered: /天内免登录/,
    submit: '登录',
    byPassword: '密码登录',
    sent: /你会收到一条短信/,
    changeNumber: '改手机号',
  },
  'en-US': {
    mobile: 'Mobile number',
    code: 'SMS code',
    getCode: /Get code|Resend/,
    password: 'Password',
    remembered: /Keep me signed in/,
    submit: 'Sign in',
    byPassword: 'Password',
    sent: /an SMS is on its way/,
    changeNumber: 'Change number',
  },
};

/** Signing in by a code, as a person sees it. */
export function smsLoginPage(page: Page, language: Language = 'zh-CN') {
  const words = WORDS[language];
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  const form = {
    open: () => page.goto('/login?m=sms'),
    mobile: field(words.mobile),
    code: field(words.code),
    getCode: page.getByRole('button', { name: words.getCode }),
    password: field(words.password),
    remembered: page.getByRole('checkbox', { name: words.remembered }),
    submit: page.getByRole('button', { name: words.submit, exact: true }),
    byPassword: page.getByRole('navigation').getByRole('link', { name: words.byPassword }),
    sentTo: page.getByText(words.sent),
    changeNumber: page.getByRole('button', { name: words.changeNumber }),
    async askForCode(mobile: string) {
      await form.mobile.fill(mobile);
      await form.getCode.click();
      await form.sentTo.waitFor();
    },
  };
  return form;
}
