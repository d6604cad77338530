import type { Dictionary } from './zh-cn.ts';

export const en: Dictionary = {
  usage: 'Usage: pnpm menjin <command>',
  commands: 'Commands:',
  more: 'Each command tells its options with --help.',
  unknownCommand: 'There is no command {name}.',
  notUnderstood: 'The option {name} is not known, or lacks its value.',
  tooMany: 'This command takes options, and nothing else.',
  noEnvironment:
    'DATABASE_URL is not set, and pnpm dev does not run here. Run pnpm dev in another terminal, or give this command the environment of the web process (docs/how-to/run-in-production.md).',
  devIsGone: 'The database of pnpm dev does not answer. Run pnpm dev anew, and try again.',
  databaseAway:
    'The database of DATABASE_URL does not answer. Check that it runs, and that this is its address.',
  cancelled: 'Cancelled. Nothing was changed.',
  yes: 'Yes',
  no: 'No',
  about: {
    'create-admin': 'makes an administrator, of a new account or of one that is there',
    'remove-admin': 'takes the rights of an administrator, or of other staff, away',
    help: 'prints this list',
  },
  createAdmin: {
    help: `Usage: pnpm menjin create-admin [--username NAME] [--mobile NUMBER] [--password-stdin] [--yes]

Makes an administrator, of a new account or of one that is there. Asks for what is not given.
  --username        its name; of an account that is there, this or --mobile is enough
  --mobile          its mobile number; a new account may have none
  --password-stdin  reads the password of a new account from standard input, for scripts;
                    refused where the account is there and no administrator
  --yes             makes an account that is there an administrator without asking; its password
                    stays, its devices are signed out
A password is no argument: everybody on the machine can read those of a process.
Ends with 0 when the account is an administrator, 1 when it is not, 2 when called wrongly.
`,
    title: 'Make an administrator',
    username: 'Username',
    mobile: 'Mobile number (may be left empty)',
    password: 'Password (not shown; 8 characters or more, longer is better)',
    repeatedPassword: 'The same password again (not shown)',
    promote:
      '{account} has an account. Make it an administrator? Its password stays, its devices are signed out.',
    created: 'The administrator {username} is made.',
    promoted: '{username} is an administrator now. Its devices were signed out.',
    signIn: 'Sign in at {url}',
    isAlready: '{username} is an administrator already. Nothing was changed, its password neither.',
    needsName: 'No terminal to ask in: name the account with --username or --mobile.',
    needsPassword: 'No terminal to ask in: give the password with --password-stdin.',
    stdinIsTerminal: '--password-stdin reads from a pipe or a file: typed here it would be seen.',
    needsYes:
      '{account} has an account. To make it an administrator, add --yes. Its password stays.',
    keepsPassword:
      '{account} has an account, whose password a command does not change. To make it an administrator with the one it has, leave --password-stdin out.',
    noSuchMobile: 'No account has this number. To make one, give --username, too.',
    otherMobile: '{username} is an account with another mobile number.',
  },
  removeAdmin: {
    help: `Usage: pnpm menjin remove-admin [--username NAME] [--yes]

Takes the rights of an administrator, or of other staff, away, and signs its devices out. The account stays,
and create-admin makes it an administrator again.
  --username  its name, or the mobile number that it signs in with
  --yes       also where nobody would be left who administers, without asking
Ends with 0 when the account is no staff, 1 when it still is or is not there, 2 when called wrongly.
`,
    title: 'Take the rights of an administrator away',
    removed: '{username} is no longer staff. Its devices were signed out.',
    isNone: '{username} is no staff. Nothing was changed.',
    needsName: 'No terminal to ask in: name the account with --username.',
    noSuchAccount: 'There is no such account.',
    removeLast:
      '{username} is the last administrator who can sign in. Take its rights away all the same?',
    needsYes:
      '{username} is the last administrator who can sign in. Make another with create-admin first, or add --yes.',
  },
};
