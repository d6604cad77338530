import { expect, test } from 'vitest';
import { loadDigitClips } from './load-digit-clips.ts';
import { readDigitClip } from './read-digit-clip.ts';
import { sampleRate } from './sample-rate.ts';

const languages = ['zh-CN', 'en'] as const;

test.each(languages)('four voices say all ten digits in %s, equally loud', async (language) => {
  const voices = await loadDigitClips(language);
  expect(voices.map((clips) => clips.length)).toEqual([10, 10, 10, 10]);
  for (const clip of voices.flat()) {
    const samples = readDigitClip(clip);
    const square = samples.reduce((sum, sample) => sum + sample ** 2, 0) / samples.length;
    expect(Math.sqrt(square)).toBeGreaterThan(0.095);
    expect(Math.sqrt(square)).toBeLessThan(0.11);
    expect(Math.max(...samples.map(Math.abs))).toBeLessThan(0.6);
    expect(samples.length / sampleRate).toBeGreaterThan(0.2);
    expect(samples.length / sampleRate).toBeLessThan(0.6);
  }
});

test.each(languages)('no two clips in %s are the same', async (language) => {
  const clips = (await loadDigitClips(language)).flat();
  expect(new Set(clips).size).toBe(clips.length);
});
