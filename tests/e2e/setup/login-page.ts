import type { Page } from '@playwright/test';
import type { Language } from './languages.ts';

const WORDS = {
  'zh-CN': {
    identifier: '用户名或手机号',
    password: '密码',
    remembered: /天内免登录/,
    submit: '登录',
    bySms: '验证码登录',
    useSms: '用短信验证码登录',
    forgot: '忘记密码？',
  },
  'en-US': {
    identifier: 'Username or mobile number',
    password: 'Password',
    remembered: /Keep me signed in/,
    submit: 'Sign in',
    bySms: 'SMS code',
    useSms: 'Sign in with an SMS code',
    forgot: 'Forgot password?',
  },
};

/** Signing in by password, as a person sees it. */
export function loginPage(page: Page, language: Language = 'zh-CN') {
  const words = WORDS[language];
  const form = {
    open: () => page.goto('/login'),
    identifier: page.getByRole('textbox', { name: words.identifier }),
    password: page.getByRole('textbox', { name: words.password, exact: true }),
    remembered: page.getByRole('checkbox', { name: words.remembered }),
    submit: page.getByRole('button', { name: words.submit, exact: true }),
    bySms: page.getByRole('navigation').getByRole('link', { name: words.bySms }),
    useSms: page.getByRole('link', { name: words.useSms, exact: true }),
    forgot: page.getByRole('link', { name: words.forgot }),
    async signIn(identifier: string, password: string) {
      await form.identifier.fill(identifier);
      await form.password.fill(password);
      await form.submit.click();
    },
  };
  return form;
}
