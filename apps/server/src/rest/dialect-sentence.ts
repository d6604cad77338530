import type { AppErrorCode, AppErrorData } from '@menjin/contract';
import { formatErrorMessage, zhCn } from '@menjin/contract/error-messages';
import { DIALECT_CODES } from '@menjin/contract/rest';

// As people know them from the pages of the course.
const OWN: Partial<Record<AppErrorCode, string>> = {
  // These pages keep the image that was used up.
  CAPTCHA_EXPIRED: '图形验证码失效，点图片换一张',
  CAPTCHA_WRONG: '输入图形验证码有误，点图片换一张',
  CREDENTIALS_WRONG: '账号或密码错误',
  FIELD_REQUIRED: '缺少必传参数',
  // ... and have no place to say that a number is new.
  MOBILE_IDLE:
    '这个手机号属于一个很久没有使用的账号。是你的账号就直接登录；是新换的号码，请到账号中心的注册页注册。',
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
