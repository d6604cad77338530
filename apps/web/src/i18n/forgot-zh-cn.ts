/** What the pages say to somebody who lost a password. */
export const forgotZhCn = {
  title: '找回密码',
  step: '第 {step} 步，共 3 步',
  mobile: {
    heading: '找回密码',
    about: '输入账号的手机号，用短信验证码设置新密码。',
    label: '手机号',
  },
  code: {
    heading: '输入短信验证码',
    about: '如果这个手机号已注册，你会收到一条短信。',
    valid: '验证码 {minutes} 分钟内有效。',
    submit: '下一步',
    submitting: '正在检查…',
  },
  password: {
    heading: '设置新密码',
    about: '保存后，所有设备都会退出登录。',
    label: '新密码',
    hint: '至少 8 位，越长越好。',
    repeated: '再次输入新密码',
    show: '显示新密码',
    showRepeated: '显示再次输入的新密码',
    submit: '保存新密码',
    submitting: '正在保存…',
  },
  mailed: {
    heading: '去邮箱继续',
    about:
      '这个账号很久没有使用，号码可能已换主人，所以链接发到了 {email}。{minutes} 分钟内点开它，设置新密码。',
  },
  login: '返回登录',
  register: '创建账号',
  required: { password: '输入新密码。', repeatedPassword: '再输入一遍新密码。' },
};
