import type { AppErrorCode, AppErrorData } from '@menjin/contract';
import { formatErrorMessage, zhCn } from '@menjin/contract/error-messages';
import { DIALECT_CODES } from '@menjin/contract/rest';

// As people know them from the pages of the course.
const OWN: Partial<Record<AppErrorCode, string>> = {
  CAPTCHA_EXPIRED: '图形验证码失效',
  CAPTCHA_WRONG: '输入图形验证码有误',
  CREDENTIALS_WRONG: '账号或密码错误',
  FIELD_REQUIRED: '缺少必传参数',
};

/** What to show to a person: of several wrong fields the first. */
export function dialectSentence(
  { appCode, detail, fieldErrors }: AppErrorData,
  code: number,
): string {
  if (code === DIALECT_CODES.incomplete) return '请勿绕过前端界面';
  const [ofField] = Object.values(fieldErrors);
  const shown = appCode === 'INVALID_INPUT' ? (ofField ?? appCode) : appCode;
  return OWN[shown] ?? formatErrorMessage(zhCn, shown, detail);
}
