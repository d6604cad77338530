import type { EmailKind } from '@menjin/contract';
import { EMAIL_TEXTS } from './email-texts.ts';
import type { Mail } from './mailer.ts';

const LINKS: Partial<Record<EmailKind, { path: string; parameter: string }>> = {
  'verify-address': { path: '/email', parameter: 'token' },
  'recovery-link': { path: '/forgot', parameter: 'ticket' },
};

const BEIJING_OFFSET_MS = 8 * 3_600_000;

/** Subject and text of an email to an account, in Chinese and then in English. */
export function composeEmail(email: {
  kind: EmailKind;
  signature: string;
  /** Where the pages are: `https://accounts.example.com`. */
  origin: string;
  /** What a link carries; notices have none. */
  token: string;
  createdAt: Date;
  expiresAt: Date;
}): Pick<Mail, 'subject' | 'text'> {
  const { zh, en } = EMAIL_TEXTS[email.kind];
  const link = LINKS[email.kind];
  const time = beijingTime(link === undefined ? email.createdAt : email.expiresAt);
  return {
    subject: `【${email.signature}】${zh.subject} ${en.subject}`,
    text: [
      zh.text.replace('{time}', time),
      ...(link === undefined ? [] : [linkTo(email, link)]),
      en.text.replace('{time}', time),
    ].join('\n\n'),
  };
}

function linkTo(
  { origin, token }: { origin: string; token: string },
  { path, parameter }: { path: string; parameter: string },
): string {
  const url = new URL(path, origin);
  url.searchParams.set(parameter, token);
  return url.href;
}

/** `2026-11-22 16:00`, the same at every attempt and on every server. */
const beijingTime = (at: Date) =>
  new Date(at.getTime() + BEIJING_OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ');
