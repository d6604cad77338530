import { randomInt, randomUUID } from 'node:crypto';
import { normalizeMobile } from '@menjin/contract';
import type { Redis } from '@upstash/redis';
import type { Answer } from './answer.ts';
import type { Asking, Face } from './scene.ts';
import { untilServed } from './until-served.ts';

/** A mainland number that no other test uses. */
export const newMobile = () => `138${String(randomInt(100_000_000)).padStart(8, '0')}`;

/** The n-th of addresses that share no /24. */
export const address = (n: number) => `10.${(n >> 8) & 255}.${n & 255}.1`;

/** A username that nobody has. */
export const newName = () => `user_${randomUUID().slice(0, 12)}`;

/** As an input method for Chinese writes letters and digits. */
export const fullWidth = (text: string): string =>
  text.replaceAll(/[!-~]/g, (letter) =>
    String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0),
  );

/** Fifteen ways in which people, address books and input methods write a mainland number. */
export function spellingsOf(mobile: string): string[] {
  const [first, second, third] = [mobile.slice(0, 3), mobile.slice(3, 7), mobile.slice(7)];
  return [
    mobile,
    `+86${mobile}`,
    `86${mobile}`,
    `0086${mobile}`,
    `${first} ${second} ${third}`,
    `${first}-${second}-${third}`,
    `+86 ${first} ${second} ${third}`,
    `(+86) ${first}-${second}-${third}`,
    `${first}.${second}.${third}`,
    `${first}\u200b${second}\u200b${third}`,
    `${first}\u00a0${second}\u00a0${third}`,
    `\u202d${mobile}\u202c`,
    fullWidth(mobile),
    fullWidth(`+86${mobile}`),
    `  ${mobile}  `,
  ];
}

/** A captcha that was read right. */
export async function newProof(redis: Redis) {
  const id = randomUUID();
  await redis.set(`captcha:${id}`, 'WXY3', { ex: 100 });
  return { kind: 'image', id, text: 'WXY3' };
}

/** Asks for a code with a proof of its own. */
export async function askForCode(
  face: Face,
  wanted: { mobile: string; purpose?: string },
  asking?: Asking,
): Promise<Answer> {
  const proof = await newProof(face.redis);
  return face.call('sms.requestCode', { purpose: 'register', ...wanted, proof }, asking);
}

/** A live code, though its number had another a moment ago. */
export async function newCode(
  face: Face,
  wanted: { mobile: string; purpose?: string },
  asking?: Asking,
): Promise<{ challengeId: string; code: string }> {
  await face.redis.del(`send_flag_${normalizeMobile(wanted.mobile)}`);
  const { outcome, data } = await untilServed(() => askForCode(face, wanted, asking));
  if (outcome !== 'ok') throw new Error(outcome);
  return { challengeId: data.challengeId, code: face.codeOf(data.challengeId) };
}

export const wrongFor = (code: string) => (code === '000000' ? '000001' : '000000');

/** A registration that lacks nothing. */
export const registration = (challengeId: string, code: string, mobile: string) => ({
  username: newName(),
  password: 'correct horse',
  repeatedPassword: 'correct horse',
  mobile,
  challengeId,
  code,
  agreed: true,
});

/** How many answers there are of each outcome. */
export function tally(answers: readonly Pick<Answer, 'outcome'>[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { outcome } of answers) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

/** Does it `count` times, so many at once that two small servers still answer in time. */
export async function inWaves<Result>(
  count: number,
  each: (n: number) => Promise<Result>,
  atOnce = 50,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < count; start += atOnce) {
    const wave = Array.from({ length: Math.min(atOnce, count - start) }, (_, n) => start + n);
    results.push(...(await Promise.all(wave.map(each))));
  }
  return results;
}
