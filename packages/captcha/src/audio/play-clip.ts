import type { SeededRandom } from '../seeded-random.ts';

/**
 * Plays a clip at another pace, and so at another pitch. Both sway on the way, by about two
 * semitones: enough that at no steady pace the wave lines up with the packaged clip.
 */
export function playClip(clip: Float32Array, random: SeededRandom): Float32Array {
  const played = new Float32Array(Math.round(clip.length / random.between(0.86, 1.12)));
  const bend = random.between(-0.08, 0.08);
  const sway = random.between(0.1, 0.18) * (random.flip() ? 1 : -1);
  // The curve needs a neighbour on each side: nothing is read from outside, which would be slow.
  const lastStart = clip.length - 3;
  for (let index = 0; index < played.length; index += 1) {
    const share = index / played.length;
    const drift = share * (1 - share) * (bend + sway * (1 - 2 * share));
    const position = Math.min(lastStart, Math.max(1, (share + drift) * clip.length));
    played[index] = sampleAt(clip, position);
  }
  return played;
}

/** The sample between two others, on a cubic curve through their neighbours too. */
function sampleAt(clip: Float32Array, position: number): number {
  const index = Math.floor(position);
  const t = position - index;
  const before = clip[index - 1] ?? 0;
  const from = clip[index] ?? 0;
  const to = clip[index + 1] ?? 0;
  const after = clip[index + 2] ?? 0;
  const bend = 2 * before - 5 * from + 4 * to - after + t * (3 * (from - to) + after - before);
  return from + 0.5 * t * (to - before + t * bend);
}
