import type { Page } from '@playwright/test';
import { newMobile } from '../../setup/fixtures.ts';
import type { Language } from '../../setup/languages.ts';
import type { FieldKindName } from './field-kinds.ts';

/** Who looks at the page; for the most dangerous ones somebody who has just confirmed. */
export type Visitor = 'nobody' | 'member' | 'confirmed member';

export type CheckedPage = {
  name: string;
  path: string;
  visitor: Visitor;
  /** What brings the page into its state, where its address alone does not. */
  reach?: (page: Page) => Promise<void>;
};

export type FormPage = CheckedPage & {
  /** By id, from top to bottom. */
  fields: Record<string, FieldKindName>;
  /** The button that does what the form is there for. */
  submit: Record<Language, string>;
};

/** Every page with a form, in each of its states. */
export const FORM_PAGES: readonly FormPage[] = [
  {
    name: 'registration',
    path: '/register',
    visitor: 'nobody',
    fields: {
      mobile: 'mobile',
      captchaText: 'captcha',
      code: 'code',
      username: 'username',
      password: 'new password',
      repeatedPassword: 'repeated password',
      agreed: 'box to tick',
    },
    submit: { 'zh-CN': '创建账号', 'en-US': 'Create account' },
  },
  {
    name: 'login by password',
    path: '/login',
    visitor: 'nobody',
    fields: {
      identifier: 'identifier',
      password: 'current password',
      remembered: 'box to choose',
    },
    submit: { 'zh-CN': '登录', 'en-US': 'Sign in' },
  },
  {
    name: 'login by SMS code',
    path: '/login?m=sms',
    visitor: 'nobody',
    fields: { mobile: 'mobile', code: 'code', remembered: 'box to choose' },
    submit: { 'zh-CN': '登录', 'en-US': 'Sign in' },
  },
  {
    name: 'recovery, the number',
    path: '/forgot',
    visitor: 'nobody',
    fields: { mobile: 'mobile' },
    submit: { 'zh-CN': '获取验证码', 'en-US': 'Get code' },
  },
  {
    name: 'recovery, the code',
    path: '/forgot',
    visitor: 'nobody',
    reach: askForCode,
    fields: { code: 'code' },
    submit: { 'zh-CN': '下一步', 'en-US': 'Continue' },
  },
  {
    name: 'recovery, the password',
    path: '/forgot?ticket=from-the-mail',
    visitor: 'nobody',
    fields: { password: 'new password', repeatedPassword: 'repeated password' },
    submit: { 'zh-CN': '保存新密码', 'en-US': 'Save new password' },
  },
  {
    name: 'change of the password',
    path: '/account/password',
    visitor: 'member',
    fields: {
      currentPassword: 'current password',
      newPassword: 'new password',
      repeatedPassword: 'repeated password',
    },
    submit: { 'zh-CN': '修改密码', 'en-US': 'Change password' },
  },
  {
    name: 'change of the number',
    path: '/account/mobile',
    visitor: 'confirmed member',
    fields: { mobile: 'mobile', code: 'code' },
    submit: { 'zh-CN': '更换手机号', 'en-US': 'Change mobile number' },
  },
  {
    name: 'email address',
    path: '/account/email',
    visitor: 'confirmed member',
    fields: { email: 'email' },
    submit: { 'zh-CN': '发送确认邮件', 'en-US': 'Send confirmation mail' },
  },
  {
    name: 'confirmation by password',
    path: '/account/confirm',
    visitor: 'member',
    fields: { password: 'current password' },
    submit: { 'zh-CN': '确认', 'en-US': 'Confirm' },
  },
  {
    name: 'confirmation by code',
    path: '/account/confirm?by=code',
    visitor: 'member',
    fields: { code: 'code' },
    submit: { 'zh-CN': '确认', 'en-US': 'Confirm' },
  },
  {
    name: 'deletion',
    path: '/account/delete',
    visitor: 'confirmed member',
    fields: { understood: 'box to tick' },
    submit: { 'zh-CN': '永久注销账号', 'en-US': 'Delete account for good' },
  },
  {
    name: 'link of a mail',
    path: '/email?token=from-the-mail',
    visitor: 'nobody',
    fields: {},
    submit: { 'zh-CN': '确认邮箱', 'en-US': 'Confirm email address' },
  },
];

/** Every page but those for staff, which have a test of their own, and the sandbox's inbox, which moves while tests send. */
export const PAGES: readonly CheckedPage[] = [
  ...FORM_PAGES,
  { name: 'home', path: '/', visitor: 'nobody' },
  { name: 'account', path: '/account', visitor: 'member' },
  { name: 'other devices', path: '/account/other-devices', visitor: 'member' },
  { name: 'account deleted', path: '/account/deleted', visitor: 'nobody' },
  { name: 'address confirmed', path: '/email/verified', visitor: 'nobody' },
  { name: 'terms', path: '/terms', visitor: 'nobody' },
  { name: 'privacy', path: '/privacy', visitor: 'nobody' },
  { name: 'no such page', path: '/no-such-page', visitor: 'nobody' },
];

async function askForCode(page: Page): Promise<void> {
  await page.locator('#mobile').fill(newMobile());
  await page.locator('#sendCode').click();
  await page.locator('#code').waitFor();
}
