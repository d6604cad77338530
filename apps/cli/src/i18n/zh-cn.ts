/** Every sentence of the commands; `{name}` is filled in where it is said. */
export const zhCn = {
  usage: '用法：pnpm menjin <命令>',
  commands: '命令：',
  more: '每个命令加 --help 可以看到它的选项。',
  unknownCommand: '没有 {name} 这个命令。',
  notUnderstood: '不能识别选项 {name}。',
  tooMany: '这个命令只接受选项，不接受其他内容。',
  noEnvironment:
    '没有设置 DATABASE_URL，这里也没有运行 pnpm dev。先在另一个终端运行 pnpm dev，或者用 web 进程的环境变量运行这个命令（见 docs/how-to/run-in-production.md）。',
  devIsGone: '连不上 pnpm dev 的数据库。重新运行 pnpm dev，再试一次。',
  databaseAway: '连不上 DATABASE_URL 的数据库，检查它是否在运行、地址是否正确。',
  cancelled: '已取消，没有做任何改动。',
  yes: '是',
  no: '否',
  about: {
    'create-admin': '创建管理员账号，或让已有账号成为管理员',
    'remove-admin': '取消一个账号的管理员或工作人员权限',
    help: '显示这个列表',
  },
  createAdmin: {
    help: `用法：pnpm menjin create-admin [--username 用户名] [--mobile 手机号] [--password-stdin] [--yes]

创建管理员账号，或让已有账号成为管理员。没有给出的内容会在终端里询问。
  --username        用户名；已有账号只需要它，或者 --mobile
  --mobile          手机号；新账号可以没有
  --password-stdin  从标准输入读取新账号的密码，供脚本使用；已有账号还不是管理员时会拒绝
  --yes             不询问就让已有账号成为管理员，它的密码不变，所有设备会退出登录
密码不能写成参数，别人可以在进程列表里看到参数。
退出码：0 是管理员了，1 没有完成，2 选项有误。
`,
    title: '创建管理员账号',
    username: '用户名',
    mobile: '手机号（可以不填）',
    password: '密码（输入时不显示，至少 8 位，越长越好）',
    repeatedPassword: '再次输入密码（不显示）',
    promote: '{account} 已有账号，让它成为管理员吗？它的密码不变，所有设备会退出登录。',
    created: '已创建管理员 {username}。',
    promoted: '{username} 现在是管理员，它的所有设备已退出登录。',
    signIn: '在这里登录：{url}',
    isAlready: '{username} 已经是管理员，没有改动，密码也没有变。',
    needsName: '没有终端可以询问：用 --username 或 --mobile 说明是哪个账号。',
    needsPassword: '没有终端可以询问：用 --password-stdin 从标准输入提供密码。',
    stdinIsTerminal: '--password-stdin 从管道或文件读取密码，不能在终端里输入。',
    needsYes: '{account} 已有账号。要让它成为管理员，加上 --yes。它的密码不变。',
    keepsPassword:
      '{account} 已有账号，这个命令不会改它的密码。要让它用原来的密码成为管理员，去掉 --password-stdin。',
    noSuchMobile: '没有使用这个手机号的账号。要创建一个，同时用 --username。',
    otherMobile: '用户名 {username} 属于另一个手机号的账号。',
  },
  removeAdmin: {
    help: `用法：pnpm menjin remove-admin [--username 用户名] [--yes]

取消一个账号的管理员或工作人员权限，并让它的所有设备退出登录。账号本身保留，用 create-admin 可以再让它成为管理员。
  --username  用户名，或者它登录用的手机号
  --yes       即使取消后没有管理员了，也不询问
退出码：0 不是工作人员了，1 仍然是或没有这个账号，2 选项有误。
`,
    title: '取消管理员权限',
    removed: '{username} 不再是工作人员，它的所有设备已退出登录。',
    isNone: '{username} 不是工作人员，没有改动。',
    needsName: '没有终端可以询问：用 --username 说明是哪个账号。',
    noSuchAccount: '没有这个账号。',
    removeLast: '{username} 是最后一个能登录的管理员，仍然取消它的权限吗？',
    needsYes: '{username} 是最后一个能登录的管理员。先用 create-admin 创建另一个，或者加上 --yes。',
  },
};

export type Dictionary = typeof zhCn;
