import type { inboxZhCn } from './inbox-zh-cn.ts';

export const inboxEn: typeof inboxZhCn = {
  title: 'Phone inbox',
  banner: 'Development only',
  about:
    'This stands for every phone and mailbox: all SMS and e-mails land here, and nowhere else.',
  conversations: 'Conversations',
  all: 'All messages',
  allPreview: 'To everybody',
  sms: 'SMS',
  email: 'E-mail',
  to: 'To {recipient}',
  unread: 'Unread',
  live: 'Live',
  reconnecting: 'Connecting again…',
  today: 'Today',
  yesterday: 'Yesterday',
  copy: 'Copy code',
  copied: 'Copied',
  empty: 'No messages yet',
  emptyFor: 'No messages for {recipient} yet',
  emptyAbout: 'Get a code on the register page. It appears here at once, without a reload.',
  goRegister: 'Register',
  unknown: '“{text}” is no mobile number or e-mail address. All messages are shown.',
};
