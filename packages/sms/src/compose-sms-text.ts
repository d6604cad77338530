const SENTENCES: Record<string, string> = {
  register: '你正在注册账号',
  login: '你正在登录',
  reset: '你正在重置密码',
  'change-mobile': '你正在更换手机号',
  confirm: '你正在确认是本人操作',
};

/**
 * The text of a code message. Its last line lets a browser fill the code into
 * the page of that host alone (origin-bound one-time codes).
 *
 * @see https://wicg.github.io/sms-one-time-codes/
 */
export function composeSmsText(message: {
  signature: string;
  purpose: string;
  code: string;
  expiresInMinutes: number;
  host: string;
}): string {
  const sentence = SENTENCES[message.purpose] ?? '你正在验证手机号';
  return [
    `【${message.signature}】验证码 ${message.code}，${sentence}，${message.expiresInMinutes} 分钟内有效。不要告诉任何人。`,
    '',
    `@${message.host} #${message.code}`,
  ].join('\n');
}
