import { expect, test } from 'vitest';
import { describeKeptCode } from './describe-kept-code.ts';

const sentAt = Date.parse('2026-11-26T08:00:00Z');
const kept = {
  mobile: '13800138000',
  challengeId: '3f1f0a5e-8a39-4b3a-9a6e-0d4f6d1f2a3b',
  sentAt,
  expiresAt: sentAt + 300_000,
  retryAt: sentAt + 60_000,
};
const after = (seconds: number) => new Date(sentAt + seconds * 1000);

test.for([
  [0.001, 5, 30, 60],
  [1, 4, 29, 59],
  [40.5, 4, 0, 20],
  [90, 3, 0, 0],
  [299, 1, 0, 0],
] as const)(
  '%d s after it was sent: good for %d min, help in %d s, the next one in %d s',
  ([seconds, expiresInMinutes, help, wait]) => {
    expect(describeKeptCode(kept, after(seconds))).toEqual({
      challengeId: kept.challengeId,
      sent: {
        maskedMobile: '138****8000',
        expiresInMinutes,
        untilHelp: { retryAfterSeconds: help },
      },
      wait: { retryAfterSeconds: wait },
    });
  },
);

test('of a code that can no longer be used only the wait before the next is told', () => {
  const wait = { retryAfterSeconds: 20 };
  const nothing = { challengeId: '', sent: null, wait };
  expect(describeKeptCode({ ...kept, challengeId: '' }, after(40))).toEqual(nothing);
  const shortLived = { ...kept, expiresAt: sentAt + 30_000 };
  expect(describeKeptCode(shortLived, after(40))).toEqual(nothing);
});
