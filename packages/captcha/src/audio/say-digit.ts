import type { SeededRandom } from '../seeded-random.ts';
import { echoClip } from './echo-clip.ts';
import type { DigitClips } from './load-digit-clips.ts';
import { playClip } from './play-clip.ts';
import { readDigitClip } from './read-digit-clip.ts';
import { sampleRate } from './sample-rate.ts';

/** A pause and then the digit, in any of the voices, at its own pace and loudness. */
export function sayDigit(digit: number, clips: DigitClips, random: SeededRandom): Float32Array {
  const clip = random.pick(clips)[digit];
  if (clip === undefined) throw new RangeError(`No voice says ${digit}.`);
  const pause = Math.round(random.between(0.28, 0.6) * sampleRate);
  const spoken = echoClip(playClip(readDigitClip(clip), random), random);
  const loudness = random.between(0.8, 1.25);
  const passage = new Float32Array(pause + spoken.length);
  passage.set(
    spoken.map((sample) => sample * loudness),
    pause,
  );
  return passage;
}
