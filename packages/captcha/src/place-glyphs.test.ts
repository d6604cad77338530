import { expect, test } from 'vitest';
import { createCaptchaText } from './create-captcha-text.ts';
import { createWarp } from './create-warp.ts';
import { placeGlyphs } from './place-glyphs.ts';
import { createSeededRandom } from './seeded-random.ts';

test('no part of a character leaves the picture, warped or not', () => {
  for (let draw = 0; draw < 200; draw += 1) {
    const random = createSeededRandom(`place ${draw}`);
    const warp = createWarp(160, 60, random);
    const points = placeGlyphs(createCaptchaText(), 160, 60, random).flat(2);
    const warped = points.map(warp);
    const across = warped.map(([x]) => x);
    const down = warped.map(([, y]) => y);
    expect(Math.min(...across)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...across)).toBeLessThanOrEqual(160);
    expect(Math.min(...down)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...down)).toBeLessThanOrEqual(60);
  }
});

test('characters stand in reading order', () => {
  const shapes = placeGlyphs('ACDE', 160, 60, createSeededRandom('order'));
  const middles = shapes.map((shape) => {
    const across = shape.flat().map(([x]) => x);
    return (Math.min(...across) + Math.max(...across)) / 2;
  });
  expect(middles).toHaveLength(4);
  expect(middles).toEqual([...middles].sort((a, b) => a - b));
});
