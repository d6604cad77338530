import type { SmsNotice } from '@menjin/contract';

const SENTENCES: Record<SmsNotice, string> = {
  'notice-address': '你账号的邮箱刚刚被更换。如果不是你本人操作，立刻修改密码并联系客服。',
  'notice-mobile': '你账号的手机号刚刚被更换，不再是这个号码。如果不是你本人操作，联系客服。',
  'notice-password': '你账号的密码刚刚被修改。如果不是你本人操作，用“忘记密码”重设密码并联系客服。',
  'notice-deleted': '你的账号刚刚被删除。如果不是你本人操作，联系客服。',
  'notice-released':
    '这个号码刚刚用于一个新账号，不再属于原来的账号。如果不是你本人操作，联系客服。',
};

/** The text of a notice. It holds neither code nor link: nothing in it can be phished for. */
export function composeSmsNotice(message: { signature: string; notice: SmsNotice }): string {
  return `【${message.signature}】${SENTENCES[message.notice]}`;
}
