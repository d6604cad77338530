import { clampChroma, converter, formatHex, type Oklch, parse, wcagContrast } from 'culori';

const HEX = /^#[0-9a-f]{6}$/;
const oklchOf = converter('oklch');

/**
 * A colour as CSS writes one, opaque and within what every screen shows, as `#rrggbb`;
 * null for anything else. What goes into a page is this, never what somebody wrote.
 */
export function readColor(text: string): string | null {
  const color = parse(text.trim());
  if (color === undefined || (color.alpha ?? 1) !== 1) return null;
  const hex = formatHex(clampChroma(color, 'oklch'));
  return HEX.test(hex) ? hex : null;
}

/** The parts of a colour that can be moved by themselves. */
export function partsOf(hex: string): { l: number; c: number; h: number } {
  const { l = 0, c = 0, h = 0 } = oklchOf(hex) ?? {};
  return { l, c, h };
}

/** Lightness, chroma and hue as a colour that screens show; with too much chroma, less of it. */
export function colorOf(l: number, c: number, h: number): string {
  const color: Oklch = { mode: 'oklch', l, c, h };
  return formatHex(clampChroma(color, 'oklch'));
}

/** WCAG's contrast ratio of two colours, from 1 to 21. */
export const contrastOf = (one: string, other: string): number => wcagContrast(one, other);
