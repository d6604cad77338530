import { randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { CaptchaLanguage } from '@menjin/contract';
import { createSeededRandom } from '../seeded-random.ts';
import { createNoise } from './create-noise.ts';
import { encodeWav } from './encode-wav.ts';
import { loadDigitClips } from './load-digit-clips.ts';
import { sampleRate } from './sample-rate.ts';
import { sayDigit } from './say-digit.ts';

const endingSeconds = 0.3;

export interface SpeakDigitsOptions {
  language: CaptchaLanguage;
  /** Fixes voices, pace and noise, for tests; fresh from the CSPRNG by default. */
  seed?: string;
}

export interface CaptchaAudio {
  bytes: Uint8Array;
  contentType: 'audio/wav';
  /** About one second for each digit. */
  durationSeconds: number;
}

/**
 * Speaks digits in changing voices over a murmur, as people understand and simple programs do not.
 * Each digit takes about a millisecond of the event loop, which is free in between.
 *
 * @param digits 1 to 8 of 0 to 9, as `createSpokenDigits` makes them
 * @throws RangeError (as a rejection) when `digits` is anything else
 */
export async function speakDigits(
  digits: string,
  { language, seed = randomBytes(16).toString('hex') }: SpeakDigitsOptions,
): Promise<CaptchaAudio> {
  if (!/^[0-9]{1,8}$/.test(digits)) throw new RangeError('A spoken captcha has 1 to 8 digits.');
  const clips = await loadDigitClips(language);
  const random = createSeededRandom(seed);
  const addNoise = createNoise(clips, random);

  const passages: Float32Array[] = [];
  for (const digit of digits) {
    const passage = sayDigit(Number(digit), clips, random);
    addNoise(passage);
    passages.push(passage);
    await setImmediate();
  }
  const ending = new Float32Array(endingSeconds * sampleRate);
  addNoise(ending);
  passages.push(ending);
  const bytes = encodeWav(passages);
  const samples = passages.reduce((sum, passage) => sum + passage.length, 0);
  return { bytes, contentType: 'audio/wav', durationSeconds: samples / sampleRate };
}
