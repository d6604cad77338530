import { accountZhCn } from './account-zh-cn.ts';
import { forgotZhCn } from './forgot-zh-cn.ts';
import { inboxZhCn } from './inbox-zh-cn.ts';
import { privacyZhCn } from './privacy-zh-cn.ts';
import { staffZhCn } from './staff-zh-cn.ts';
import { termsZhCn } from './terms-zh-cn.ts';

/** Every sentence of the pages; `{name}` is filled in where it is shown. */
export const zhCn = {
  frame: {
    skip: '跳到主要内容',
    errorPrefix: '错误：',
    newWindow: '（新窗口）',
  },
  footer: {
    links: '页脚',
    help: '帮助',
    language: '语言',
    scheme: '外观',
    schemes: { system: '跟随系统', light: '浅色', dark: '深色' },
    description: '{product}的账号：用手机号注册、登录，管理密码和登录的设备。',
  },
  form: {
    problems: '有内容需要处理',
    unreachable: '连不上服务器。检查网络后再试，填写的内容都还在。',
    showPassword: '显示密码',
    showRepeatedPassword: '显示再次输入的密码',
  },
  home: {
    title: '用手机号注册和登录',
    register: '创建账号',
    login: '登录',
    account: '我的账号',
  },
  register: {
    title: '创建账号',
    about: '用手机号注册，之后可以用手机号或用户名登录。',
    mobile: '手机号',
    mobileHint: '仅支持中国大陆手机号，用于登录和找回密码。',
    mobileHintAbroad:
      '支持 {codes} 的手机号，用于登录和找回密码。大陆以外的号码，前面加上 + 和区号。',
    isNewNumber: '这是我新换的号码',
    username: '用户名',
    usernameHint: '5–20 位字母、数字、下划线或连字符，不能全是数字。',
    usernameFree: '这个用户名可以使用。',
    usernameTaken: '这个用户名已被使用，换一个。',
    password: '密码',
    passwordHint: '至少 8 位，越长越好。',
    repeatedPassword: '再次输入密码',
    agreeBefore: '我已阅读并同意',
    terms: '《用户协议》',
    agreeBetween: '和',
    privacy: '《隐私政策》',
    submit: '创建账号',
    submitting: '正在创建…',
    haveAccount: '已有账号？',
    login: '登录',
    required: {
      username: '输入用户名。',
      password: '输入密码。',
      repeatedPassword: '再输入一遍密码。',
    },
  },
  smsCode: {
    label: '短信验证码',
    sendCode: '获取验证码',
    sending: '正在发送…',
    working: '正在自动验证，一般需要几秒…',
    resend: '重新获取',
    /** Before and after the name of the button. */
    resendIn: { before: '{seconds} 秒后', after: '' },
    sent: '验证码已发送到 {mobile}，{minutes} 分钟内有效。',
    sentIfRegistered: '如果 {mobile} 已注册，你会收到一条短信，{minutes} 分钟内有效。',
    changeNumber: '改手机号',
    late: '没收到？检查手机号和短信拦截。',
    resendNow: '现在可以重新获取。',
    required: { mobile: '输入手机号。', code: '输入短信验证码。' },
  },
  captcha: {
    label: '图形验证码',
    hint: '不区分大小写；也可以听语音，输入 6 位数字。',
    hintSent: '重新获取短信时再填。',
    alt: '验证码图片，含 4 或 5 个字符',
    failed: '图片没有加载出来，换一张试试',
    refresh: '换一张',
    listen: '听语音',
    listenAgain: '换一段语音',
    listening: '正在准备…',
    audio: '验证码语音，6 位数字，听到后填在下面',
    audioFailed: '语音没有加载出来，再试一次，或换一张图。',
    useWork: '看不清也听不清？改用自动验证',
    useImage: '改用图形验证码',
    work: '自动验证',
    workHint: '点“获取验证码”后，浏览器先做几秒计算，不用看图。',
    working: '正在自动验证，一般需要几秒…',
    problems: {
      image: {
        CAPTCHA_REQUIRED: '输入图中的字符，或语音里的数字。',
        CAPTCHA_WRONG: '字符不对，已换一张新图，输入新图中的字符，或重新听语音。',
        CAPTCHA_EXPIRED: '图片已过期，已换一张新图，输入新图中的字符，或重新听语音。',
      },
      work: {
        CAPTCHA_REQUIRED: '自动验证没有完成，再试一次，或改用图形验证码。',
        CAPTCHA_WRONG: '自动验证没有通过，再试一次，或改用图形验证码。',
        CAPTCHA_EXPIRED: '自动验证已过期，再试一次，或改用图形验证码。',
      },
      silent: {
        CAPTCHA_REQUIRED: '自动验证没有完成，再试一次。',
        CAPTCHA_WRONG: '自动验证没有通过，再试一次。',
        CAPTCHA_EXPIRED: '自动验证已过期，再试一次。',
      },
    },
  },
  sandbox: {
    notice: '这里是开发环境，短信和邮件不会真的发出。',
    openInbox: '打开短信收件箱',
  },
  passwordStrength: {
    0: '至少 8 位，还不够长。',
    1: '密码强度：弱。再长一些，少用连续或重复的字符。',
    2: '密码强度：一般。再长一些更好。',
    3: '密码强度：较强。',
    4: '密码强度：强。',
  },
  login: {
    title: '登录',
    about: '欢迎回来。',
    ways: '登录方式',
    byPassword: '密码登录',
    bySms: '验证码登录',
    identifier: '用户名或手机号',
    mobile: '手机号',
    registers: '没有账号的手机号，登录时会自动创建账号。',
    password: '密码',
    remembered: '{days} 天内免登录',
    rememberedHint: '公用电脑不要勾选。',
    forgot: '忘记密码？',
    useSms: '用短信验证码登录',
    submit: '登录',
    submitting: '正在登录…',
    noAccount: '还没有账号？',
    register: '创建账号',
    wasReset: '密码已更新，用新密码登录。',
    required: { identifier: '输入用户名或手机号。', password: '输入密码。' },
  },
  forgot: forgotZhCn,
  account: accountZhCn,
  staff: staffZhCn,
  terms: termsZhCn,
  privacy: privacyZhCn,
  inbox: inboxZhCn,
  notFound: {
    title: '没有这个页面',
    text: '地址可能写错了，或者页面已经移走。',
    home: '回到首页',
  },
};

export type Words = typeof zhCn;

/** The sentences as pages get them: the frame also knows what is the brand's. */
export type Dictionary = Words & { frame: FrameOfBrand };
export type FrameOfBrand = { product: string; termsHref: string; privacyHref: string };
