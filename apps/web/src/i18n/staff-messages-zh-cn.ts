import type { SmsNotice, SmsPurpose, SmsState } from '@menjin/contract';

const STATES = {
  queued: '排队中',
  sending: '发送中',
  accepted: '网关已接收',
  delivered: '已送达',
  failed: '失败',
  expired: '过期未发',
  suppressed: '无账号，未发',
} satisfies Record<SmsState, string>;

const PURPOSES = {
  register: '注册',
  login: '登录',
  reset: '找回密码',
  'change-mobile': '更换手机号',
  confirm: '确认本人',
  'notice-address': '通知：邮箱变更',
  'notice-mobile': '通知：手机号变更',
  'notice-password': '通知：密码变更',
  'notice-deleted': '通知：账号注销',
  'notice-released': '通知：号码移出',
} satisfies Record<SmsPurpose | SmsNotice, string>;

/** What the pages for staff say of messages. */
export const staffMessagesZhCn = {
  title: '短信记录',
  about: '每行是一次请求，最新的在前。验证码从不保存，这里也看不到。',
  time: '时间',
  mobile: '手机号',
  mobileFilter: '手机号或它的开头',
  mobileInvalid: '至少输入号码的前 3 位，如 138，或国家区号，如 +852。',
  purpose: '用途',
  state: '状态',
  gateway: '网关',
  attempts: '次数',
  price: '费用',
  used: '已使用',
  usedAfter: '{seconds} 秒后',
  failure: '失败代码',
  states: STATES,
  purposes: PURPOSES,
  page: {
    title: '短信',
    created: '请求',
    sent: '交给网关',
    delivered: '送达',
    usedAt: '使用',
    reveal: '显示完整号码',
    toAll: '全部短信记录',
  },
  revealPage: {
    title: '显示完整号码',
    about: '这条短信发往 {mobile}。看完整号码要写明原因。',
    submit: '显示号码',
    submitting: '正在显示…',
  },
  empty: '还没有短信。',
  emptyFiltered: '没有符合条件的短信。',
};
