import type { SeededRandom } from '../seeded-random.ts';
import type { DigitClips } from './load-digit-clips.ts';
import { playClip } from './play-clip.ts';
import { readDigitClip } from './read-digit-clip.ts';

const murmurers = 3;
const murmurLevel = 0.098;
const hissLevel = 0.03;

/** Adds the next stretch of a noise to a passage; the noise goes on from one passage to the next. */
type AddNoise = (passage: Float32Array) => void;

/** Makes the noise of one recording: a few of the voices talking backwards, and a coloured hiss. */
export function createNoise(clips: DigitClips, random: SeededRandom): AddNoise {
  const sources = Array.from({ length: murmurers }, () => createMurmur(clips, random));
  sources.push(createHiss(random));
  return (passage) => {
    for (const addSource of sources) addSource(passage);
  };
}

/** One clip after another, backwards: it sounds like speech and says nothing. */
function createMurmur(clips: DigitClips, random: SeededRandom): AddNoise {
  const nextClip = (): Float32Array =>
    playClip(readDigitClip(random.pick(random.pick(clips))), random);
  let clip = nextClip();
  let left = Math.floor(random.between(0, clip.length));
  return (passage) => {
    for (let index = 0; index < passage.length; index += 1) {
      if (left === 0) {
        clip = nextClip();
        left = clip.length;
      }
      left -= 1;
      passage[index] = (passage[index] ?? 0) + murmurLevel * (clip[left] ?? 0);
    }
  };
}

/** White noise through a low-pass: dark, since 七 and 一 differ by a high hiss only. */
function createHiss(random: SeededRandom): AddNoise {
  const colour = random.between(0.7, 0.9);
  const level = hissLevel * Math.sqrt(1 - colour ** 2);
  let hiss = 0;
  return (passage) => {
    for (let index = 0; index < passage.length; index += 1) {
      hiss = colour * hiss + random.between(-level, level);
      passage[index] = (passage[index] ?? 0) + hiss;
    }
  };
}
