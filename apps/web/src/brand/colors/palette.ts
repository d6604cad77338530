export const COLOR_SCHEMES = ['light', 'dark'] as const;
export type ColorScheme = (typeof COLOR_SCHEMES)[number];

/** The colours of a page, each a variable of its CSS: `onAccent` is `--on-accent`. */
export const COLOR_NAMES = [
  'accent',
  'accentStrong',
  'onAccent',
  'tint',
  'canvas',
  'surface',
  'text',
  'muted',
  'line',
  'edge',
  'danger',
  'dangerTint',
] as const;
export type ColorName = (typeof COLOR_NAMES)[number];

/** Each as `#rrggbb`. */
export type Palette = Record<ColorName, string>;
