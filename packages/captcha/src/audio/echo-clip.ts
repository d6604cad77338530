import type { SeededRandom } from '../seeded-random.ts';
import { sampleRate } from './sample-rate.ts';

const reflections = 3;

/**
 * Lets a clip sound as in a small room, another one each time: people hear through it, while the
 * wave no longer has the shape of the packaged clip.
 */
export function echoClip(clip: Float32Array, random: SeededRandom): Float32Array {
  let sound = clip;
  for (let reflection = 0; reflection < reflections; reflection += 1) {
    const delay = Math.round(random.between(0.002, 0.009) * sampleRate);
    const strength = random.between(0.4, 0.65) * (random.flip() ? 1 : -1);
    sound = reflect(sound, delay, strength);
  }
  return sound;
}

/** An all-pass of Schroeder's: every pitch keeps its loudness, only the phases are scattered. */
function reflect(clip: Float32Array, delay: number, strength: number): Float32Array {
  const length = clip.length + 2 * delay;
  const heard = new Float32Array(delay + length);
  heard.set(clip, delay);
  const sound = new Float32Array(delay + length);
  for (let index = delay; index < sound.length; index += 1) {
    const earlier = (heard[index - delay] ?? 0) + strength * (sound[index - delay] ?? 0);
    sound[index] = earlier - strength * (heard[index] ?? 0);
  }
  return sound.subarray(delay);
}
