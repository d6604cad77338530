import type { EmailKind } from '@menjin/contract';

type Words = { subject: string; text: string };

/** `{time}` is the end of a link's life, or when what a notice tells of happened. */
export const EMAIL_TEXTS: Record<EmailKind, { zh: Words; en: Words }> = {
  'verify-address': {
    zh: {
      subject: '确认邮箱',
      text: '打开下面的链接，确认这是你的邮箱。北京时间 {time} 前有效。\n如果你没有填写过这个邮箱，不用理会这封邮件。',
    },
    en: {
      subject: 'Confirm your address',
      text: 'Open the link above to confirm that this is your address. It works until {time}, Beijing time (UTC+8).\nIf you never entered this address, ignore this email.',
    },
  },
  'recovery-link': {
    zh: {
      subject: '重设密码',
      text: '打开下面的链接，给你的账号设一个新密码。北京时间 {time} 前有效。不要把链接告诉任何人。\n如果不是你在找回密码，不用理会这封邮件，密码没有改变。',
    },
    en: {
      subject: 'Set a new password',
      text: 'Open the link above to set a new password for your account. It works until {time}, Beijing time (UTC+8). Tell it to nobody.\nIf you did not ask for it, ignore this email: your password has not changed.',
    },
  },
  'notice-address': {
    zh: {
      subject: '账号邮箱已更换',
      text: '北京时间 {time}，你账号的邮箱被更换，不再是这个邮箱。\n如果不是你本人操作，立刻修改密码并联系客服。',
    },
    en: {
      subject: 'Your address was changed',
      text: 'At {time}, Beijing time (UTC+8), your account was given another email address in place of this one.\nIf it was not you, change your password at once and contact support.',
    },
  },
  'notice-mobile': {
    zh: {
      subject: '账号手机号已更换',
      text: '北京时间 {time}，你账号的手机号被更换。\n如果不是你本人操作，立刻修改密码并联系客服。',
    },
    en: {
      subject: 'Your mobile number was changed',
      text: 'At {time}, Beijing time (UTC+8), your account was given another mobile number.\nIf it was not you, change your password at once and contact support.',
    },
  },
  'notice-password': {
    zh: {
      subject: '账号密码已修改',
      text: '北京时间 {time}，你账号的密码被修改。\n如果不是你本人操作，用“忘记密码”重设密码并联系客服。',
    },
    en: {
      subject: 'Your password was changed',
      text: 'At {time}, Beijing time (UTC+8), the password of your account was changed.\nIf it was not you, reset it with “Forgot password” and contact support.',
    },
  },
  'notice-deleted': {
    zh: {
      subject: '账号已删除',
      text: '北京时间 {time}，你的账号被删除。\n如果不是你本人操作，联系客服。',
    },
    en: {
      subject: 'Your account was deleted',
      text: 'At {time}, Beijing time (UTC+8), your account was deleted.\nIf it was not you, contact support.',
    },
  },
  'notice-released': {
    zh: {
      subject: '手机号已用于另一个账号',
      text: '北京时间 {time}，你账号的手机号被用于一个新账号，不再属于你的账号。\n如果这个号码仍是你的，联系客服。',
    },
    en: {
      subject: 'Your mobile number went to another account',
      text: 'At {time}, Beijing time (UTC+8), the mobile number of your account was used for a new account, and is no longer yours here.\nIf you still have this number, contact support.',
    },
  },
};
