import path from 'node:path';
import { expect, test } from 'vitest';
import { brandCss } from './brand-css.ts';
import { readBrand } from './read-brand.ts';

const brand = readBrand(path.resolve(import.meta.dirname, '../../../../brand/brand.json'));
const { light, dark } = brand.palettes;

test('follows the device where nothing was chosen', () => {
  const [first = '', second = ''] = brandCss(brand, 'system').split('@media');
  expect(first).toMatch(/^:root\{color-scheme:light dark;/);
  expect(first).toContain(`--surface:${light.surface};`);
  expect(second).toMatch(/^ \(prefers-color-scheme:dark\)\{:root\{/);
  expect(second).toContain(`--surface:${dark.surface};`);
});

test.each(['light', 'dark'] as const)('%s is that alone, whatever the device says', (scheme) => {
  const css = brandCss(brand, scheme);
  expect(css).toMatch(new RegExp(`^:root\\{color-scheme:${scheme};`));
  expect(css).toContain(`--on-accent:${brand.palettes[scheme].onAccent};`);
  expect(css).not.toContain('@media');
});

test('corners are left to the style sheet, or set with those of cards', () => {
  expect(brandCss(brand, 'light')).not.toContain('--radius');
  const css = brandCss({ ...brand, cornerRadius: 4 }, 'light');
  expect(css).toContain('--radius-md:3px;--radius-lg:4px;--radius-2xl:8px;');
});
