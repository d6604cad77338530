import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readBrand } from './read-brand.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"></svg>';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAAC0lEQVR42mNgQAYAAA4AAa4mnmIAAAAASUVORK5CYII=',
  'base64',
);

/** Writes brand.json, and other files beside it, into a folder of the test's own. */
async function write(
  settings: unknown,
  beside: Record<string, string | Uint8Array> = {},
): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'brand-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const text = typeof settings === 'string' ? settings : JSON.stringify(settings);
  const files = { 'brand.json': text, ...beside };
  await Promise.all(
    Object.entries(files).map(([name, content]) => writeFile(path.join(folder, name), content)),
  );
  return path.join(folder, 'brand.json');
}

test('a name is enough: everything else has a default', async () => {
  const brand = readBrand(await write({ name: 'Acme' }));
  expect(brand.name).toEqual({ 'zh-CN': 'Acme', en: 'Acme' });
  expect(brand.links.terms).toEqual({ 'zh-CN': '/terms', en: '/terms' });
  expect(brand).toMatchObject({ logo: null, icp: null, publicSecurity: null, footerLinks: [] });
  expect(brand.icon.contentType).toBe('image/svg+xml');
});

test('the file of the repository is one that can be read', () => {
  const own = path.resolve(import.meta.dirname, '../../../../brand/brand.json');
  expect(readBrand(own).name).toEqual({ 'zh-CN': '门禁', en: 'menjin' });
});

test('the mark in tabs has the colours of the brand', async () => {
  const settings = { name: 'Acme', colors: { light: { accent: '#8a1c7c' } } };
  const { icon } = readBrand(await write(settings));
  expect(new TextDecoder().decode(icon.bytes)).toContain('fill="#8a1c7c"');
});

test('a picture has its size, its kind and an address that changes with its bytes', async () => {
  const settings = { name: 'Acme', logo: 'logo.svg', icon: 'icon.png' };
  const beside = { 'logo.svg': SVG, 'icon.png': PNG };
  const { logo, icon } = readBrand(await write(settings, beside));
  expect(logo).toMatchObject({ width: 120, height: 40, contentType: 'image/svg+xml' });
  expect(icon).toMatchObject({ width: 2, height: 1, contentType: 'image/png' });
  expect(icon.url).toMatch(/^\/brand\/[0-9a-f]{12}\/icon\.png$/);
  const changed = readBrand(await write(settings, { ...beside, 'logo.svg': `${SVG}\n` }));
  expect(changed.logo?.url).not.toBe(logo?.url);
  expect(changed.icon.url).toBe(icon.url);
});

test('a logo is the icon, too, where there is no other', async () => {
  const settings = { name: 'Acme', logo: 'logo.svg' };
  const { logo, icon } = readBrand(await write(settings, { 'logo.svg': SVG }));
  expect(icon).toBe(logo);
});

const name = 'Acme';
const light = (colors: object) => ({ name, colors: { light: colors } });
const COLOR = 'must be an opaque colour such as #006548 or oklch(0.45 0.1 165).';
const HREF = 'must begin with https:// or http://, or be a path such as /terms.';
const FILE = 'must be the name of a file beside this one, such as logo.svg.';

const refusals: [wrong: string, settings: unknown, line: string][] = [
  ['no JSON', '{\n  "name": "Acme",\n}', 'is no JSON: look at line 3, column 1.'],
  ['a list', [], 'all of it: must be settings in { }.'],
  ['no name', {}, 'name: is missing.'],
  ['an empty name', { name: ' ' }, 'name: must not be empty.'],
  ['a long name', { name: 'a'.repeat(31) }, 'name: must have at most 30 characters.'],
  ['a name of two lines', { name: 'A\nB' }, 'name: must be one line of text.'],
  ['a name in one language', { name: { en: 'Acme' } }, 'name.zh-CN: is missing.'],
  [
    'a language we lack',
    { name, about: { ...both('x'), fr: 'x' } },
    'about.fr: is nothing that can be set.',
  ],
  ['a mistyped setting', { name, colour: {} }, 'colour: is nothing that can be set.'],
  [
    'a mistyped colour',
    light({ acent: '#123456' }),
    'colors.light.acent: is nothing that can be set.',
  ],
  ['no colour', light({ accent: 'greenish' }), `colors.light.accent: ${COLOR}`],
  ['CSS in a colour', light({ accent: 'red;}body{display:none' }), `colors.light.accent: ${COLOR}`],
  [
    'a picture in a colour',
    light({ accent: 'url(//a.example/)' }),
    `colors.light.accent: ${COLOR}`,
  ],
  ['another variable', light({ accent: 'var(--danger)' }), `colors.light.accent: ${COLOR}`],
  ['a colour one sees through', light({ accent: '#00654880' }), `colors.light.accent: ${COLOR}`],
  ['a number for a colour', light({ accent: 6 }), 'colors.light.accent: must be text in quotes.'],
  ['text for corners', { name, cornerRadius: '4px' }, 'cornerRadius: must be a number.'],
  ['round corners', { name, cornerRadius: 99 }, 'cornerRadius: must be at most 24.'],
  ['text for a choice', { name, nameBesideLogo: 'no' }, 'nameBesideLogo: must be true or false.'],
  ['a script for a link', { name, links: { help: 'javascript:alert(1)' } }, `links.help: ${HREF}`],
  [
    'another site without a scheme',
    { name, links: { home: '//a.example' } },
    `links.home: ${HREF}`,
  ],
  [
    'a link in one language',
    { name, links: { terms: { en: '/terms' } } },
    'links.terms.zh-CN: is missing.',
  ],
  ['footer links that are none', { name, footerLinks: {} }, 'footerLinks: must be a list in [ ].'],
  [
    'a footer link without words',
    { name, footerLinks: [{ href: '/a' }] },
    'footerLinks.0.label: is missing.',
  ],
  [
    'too many footer links',
    { name, footerLinks: Array.from({ length: 7 }, () => ({ label: 'a', href: '/a' })) },
    'footerLinks: must be at most 6.',
  ],
  [
    'a filing that cannot be looked up',
    { name, filings: { publicSecurity: '京公网安备' } },
    'filings.publicSecurity: must hold the 14 digits of the filing.',
  ],
  ['a file elsewhere', { name, logo: '/etc/hostname' }, `logo: ${FILE}`],
  ['a file above', { name, logo: '../logo.svg' }, `logo: ${FILE}`],
  [
    'a file that is not there',
    { name, logo: 'logo.png' },
    'logo: logo.png is not there, or cannot be read.',
  ],
  [
    'no picture',
    { name, icon: 'notes.txt' },
    'icon: notes.txt must be an SVG, PNG or WebP picture.',
  ],
  [
    'another kind of picture',
    { name, logo: 'logo.gif' },
    'logo: logo.gif must be an SVG, PNG or WebP picture.',
  ],
  ['a large picture', { name, logo: 'large.svg' }, 'logo: large.svg is larger than 200 kB.'],
  [
    'an SVG that no browser draws',
    { name, darkLogo: 'bare.svg' },
    'darkLogo: bare.svg lacks xmlns="http://www.w3.org/2000/svg": browsers would not draw it.',
  ],
  [
    'a label that cannot be read',
    light({ accent: '#006548', onAccent: '#3a8f74' }),
    'colors.light: onAccent #3a8f74 on accent #006548 has a contrast of 1.81:1 and needs 4.5:1. onAccent could be #8bdfc0.',
  ],
];

test.for(refusals)('refuses %s in one line', async ([, settings, line]) => {
  const file = await write(settings, {
    'notes.txt': 'nothing to see',
    'logo.gif': Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64'),
    'large.svg': SVG.padEnd(200_001),
    'bare.svg': '<svg viewBox="0 0 1 1"></svg>',
  });
  expect(complaintsOf(file)).toEqual([`brand.json: ${line}`]);
});

test('says everything that is wrong at once', async () => {
  const settings = {
    name: '',
    logo: '..',
    colors: { light: { accent: 'x' }, dark: { tint: 'y' } },
  };
  expect(complaintsOf(await write(settings))).toHaveLength(4);
});

test('measures an accent that is too light for its page, and names one that is not', async () => {
  expect(complaintsOf(await write(light({ accent: '#ffd100' })))).toEqual([
    'brand.json: colors.light: accent #ffd100 on tint #f6f2e3 has a contrast of 1.30:1 and needs 4.5:1. accent could be #856c00.',
  ]);
});

test('edges need less contrast than text', async () => {
  const edge = { surface: '#ffffff', canvas: '#ffffff' };
  expect(readBrand(await write(light({ ...edge, edge: '#909090' }))).palettes.light.edge).toBe(
    '#909090',
  );
  expect(complaintsOf(await write(light({ ...edge, edge: '#a0a0a0' })))).toEqual([
    'brand.json: colors.light: edge #a0a0a0 on canvas #ffffff has a contrast of 2.61:1 and needs 3:1. edge could be #949494.',
  ]);
});

test('says which file is missing by the variable that names it', () => {
  expect(complaintsOf('/nowhere/brand.json')).toEqual([
    'BRAND_FILE: there is no such file, or it cannot be read.',
  ]);
});

function complaintsOf(file: string): string[] {
  try {
    readBrand(file);
  } catch (error) {
    return String(error).replace('StartError: ', '').split('\n');
  }
  return [];
}

function both(value: string) {
  return { 'zh-CN': value, en: value };
}
