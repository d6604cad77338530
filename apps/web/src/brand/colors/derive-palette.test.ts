import { expect, test } from 'vitest';
import { colorOf, contrastOf } from './color.ts';
import { contrastComplaints } from './contrast-complaints.ts';
import { derivePalettes } from './derive-palette.ts';

const nothing = { light: {}, dark: {} };
const hues = Array.from({ length: 24 }, (_, index) => index * 15);

test('whatever the accent, a button can be read, resting and under the pointer', () => {
  for (const hue of hues) {
    for (const lightness of [0.1, 0.3, 0.5, 0.6, 0.65, 0.7, 0.8, 0.95]) {
      const accent = colorOf(lightness, 0.15, hue);
      const { light } = derivePalettes({ light: { accent }, dark: {} });
      expect(contrastOf(light.onAccent, light.accent)).toBeGreaterThanOrEqual(4.5);
      expect(contrastOf(light.onAccent, light.accentStrong)).toBeGreaterThanOrEqual(4.5);
    }
  }
});

test('an accent of any hue that is dark enough brings two palettes that keep every contrast', () => {
  for (const hue of hues) {
    const accent = colorOf(0.45, 0.13, hue);
    const { light, dark } = derivePalettes({ light: { accent }, dark: {} });
    expect([...contrastComplaints(light), ...contrastComplaints(dark)]).toEqual([]);
  }
});

test('a grey accent leaves the page grey', () => {
  const { light, dark } = derivePalettes({ light: { accent: '#444444' }, dark: {} });
  for (const color of [light.canvas, light.text, dark.accent, dark.surface]) {
    expect(color).toMatch(/^#(..)\1\1$/);
  }
});

test('what is given stays as it is, and changes nothing of the other scheme', () => {
  const given = { surface: '#102030', text: '#fefefe' };
  const { light, dark } = derivePalettes({ light: {}, dark: given });
  expect(dark).toMatchObject(given);
  expect(light).toEqual(derivePalettes(nothing).light);
});

test('the colour that a complaint names ends the complaint', () => {
  for (const hue of hues) {
    const { light } = derivePalettes({ light: { accent: colorOf(0.85, 0.12, hue) }, dark: {} });
    const [complaint = ''] = contrastComplaints(light);
    const accent = /could be (#[0-9a-f]{6})\.$/.exec(complaint)?.[1] ?? 'none';
    expect(contrastComplaints(derivePalettes({ light: { accent }, dark: {} }).light)).toEqual([]);
  }
});
