import type { Page } from '@playwright/test';
import type { Language } from './languages.ts';

const WORDS = {
  'zh-CN': {
    mobile: '手机号',
    getCode: '获取验证码',
    code: '短信验证码',
    next: '下一步',
    change: '改手机号',
    password: '新密码',
    repeatedPassword: '再次输入新密码',
    save: '保存新密码',
  },
  'en-US': {
    mobile: 'Mobile number',
    getCode: 'Get code',
    code: 'SMS code',
    next: 'Continue',
    change: 'Change number',
    password: 'New password',
    repeatedPassword: 'Repeat new password',
    save: 'Save new password',
  },
};

/** The three steps to a new password, as a person sees them. */
export function forgotPage(page: Page, language: Language = 'zh-CN') {
  const words = WORDS[language];
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const form = {
    open: () => page.goto('/forgot'),
    mobile: field(words.mobile),
    getCode: button(words.getCode),
    code: field(words.code),
    next: button(words.next),
    change: button(words.change),
    password: field(words.password),
    repeatedPassword: field(words.repeatedPassword),
    save: button(words.save),
    async askForCode(mobile: string) {
      await form.mobile.fill(mobile);
      await form.getCode.click();
      await form.code.waitFor();
    },
    async enterCode(code: string) {
      await form.code.fill(code);
      await form.next.click();
    },
    async choose(password: string) {
      await form.password.fill(password);
      await form.repeatedPassword.fill(password);
      await form.save.click();
    },
  };
  return form;
}
