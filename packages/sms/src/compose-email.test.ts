import { EmailKind } from '@menjin/contract';
import { expect, test } from 'vitest';
import { composeEmail } from './compose-email.ts';

const compose = (kind: EmailKind, changes: { signature?: string } = {}) =>
  composeEmail({
    kind,
    signature: '门禁',
    origin: 'https://accounts.example.com',
    token: 'id.proof_-',
    createdAt: new Date('2026-11-22T08:00:59Z'),
    expiresAt: new Date('2026-11-22T20:15:30Z'),
    ...changes,
  });

const paragraphs = (kind: EmailKind) => compose(kind).text.split('\n\n');

test('a link stands between the Chinese and the English words, with the end of its life', () => {
  const [zh, link, en, ...more] = paragraphs('verify-address');
  expect(zh).toContain('北京时间 2026-11-23 04:15 前有效');
  expect(link).toBe('https://accounts.example.com/email?token=id.proof_-');
  expect(en).toContain('It works until 2026-11-23 04:15, Beijing time');
  expect(more).toEqual([]);
});

test('the link of a recovery leads to the page that goes on with it', () => {
  expect(paragraphs('recovery-link')[1]).toBe(
    'https://accounts.example.com/forgot?ticket=id.proof_-',
  );
});

test('a notice says when it happened, and carries no link', () => {
  const notices = EmailKind.options.filter((kind) => kind.startsWith('notice-'));
  expect(notices).toHaveLength(5);
  for (const kind of notices) {
    const [zh, en, ...more] = paragraphs(kind);
    expect(zh).toMatch(/^北京时间 2026-11-22 16:00，.*\n.*联系客服。$/);
    expect(en).toMatch(/^At 2026-11-22 16:00, Beijing time .*\n.*contact support\.$/);
    expect(more).toEqual([]);
    expect(compose(kind).text).not.toMatch(/https?:|proof/);
  }
});

test('every kind has a subject of its own in both languages, on one line', () => {
  const subjects = EmailKind.options.map((kind) => compose(kind).subject);
  expect(new Set(subjects).size).toBe(EmailKind.options.length);
  for (const subject of subjects)
    expect(subject).toMatch(/^【门禁】\p{Script=Han}+ [A-Z][a-z ]+$/u);
});

test('leaves no blank unfilled', () => {
  for (const kind of EmailKind.options) expect(compose(kind).text).not.toMatch(/[{}]/);
});
