import { colorOf, contrastOf, partsOf } from './color.ts';
import type { ColorName, ColorScheme, Palette } from './palette.ts';

export type GivenColors = Partial<Palette>;

const DEFAULT_ACCENT = '#006548';
const TEXT_CONTRAST = 4.5;
// An accent with less colour than this leaves the greys around it greyer, too.
const FULL_CHROMA = 0.1;

type Derived = Exclude<ColorName, 'accent' | 'accentStrong' | 'onAccent'>;
/** Lightness and chroma; the hue is the accent's, or for what is dangerous red. */
type Tone = readonly [l: number, c: number, hue?: number];

const RED = 28;
const TONES: Record<ColorScheme, Record<Derived | 'ink', Tone>> = {
  light: {
    canvas: [0.972, 0.004],
    surface: [1, 0],
    text: [0.24, 0.015],
    muted: [0.47, 0.015],
    line: [0.9, 0.006],
    edge: [0.6, 0.012],
    tint: [0.96, 0.02],
    danger: [0.48, 0.16, RED],
    dangerTint: [0.97, 0.014, RED],
    ink: [0.2, 0.03],
  },
  dark: {
    canvas: [0.17, 0.01],
    surface: [0.21, 0.012],
    text: [0.94, 0.008],
    muted: [0.75, 0.012],
    line: [0.31, 0.012],
    edge: [0.56, 0.014],
    tint: [0.27, 0.025],
    danger: [0.78, 0.12, RED],
    dangerTint: [0.27, 0.035, RED],
    ink: [0.2, 0.03],
  },
};
const DARK_ACCENT = { l: 0.78, mostChroma: 0.12 };
const HOVER_STEP = 0.06;

/** Both palettes, from the accent and whatever else is given; what is given stays as it is. */
export function derivePalettes(given: Record<ColorScheme, GivenColors>) {
  const light = derivePalette('light', given.light, given.light.accent ?? DEFAULT_ACCENT);
  const { c, h } = partsOf(light.accent);
  const { l, mostChroma } = DARK_ACCENT;
  const ownAccent = colorOf(l, Math.min(1.2 * c, mostChroma), h);
  const dark = derivePalette('dark', given.dark, given.dark.accent ?? ownAccent);
  return { light, dark } satisfies Record<ColorScheme, Palette>;
}

function derivePalette(scheme: ColorScheme, given: GivenColors, accent: string): Palette {
  const { l, c, h } = partsOf(accent);
  const tinge = Math.min(1, c / FULL_CHROMA);
  const tone = (name: Derived | 'ink') => {
    const [lightness, chroma, hue] = TONES[scheme][name];
    return hue === undefined
      ? colorOf(lightness, chroma * tinge, h)
      : colorOf(lightness, chroma, hue);
  };
  const onAccent = given.onAccent ?? readableOn(accent, tone('ink'));
  // Under the pointer the label gains contrast, and never loses any.
  const isLabelLight = partsOf(onAccent).l > l;
  const accentStrong = colorOf(l + (isLabelLight ? -HOVER_STEP : HOVER_STEP), c * 0.9, h);
  return {
    accent,
    accentStrong,
    onAccent,
    tint: tone('tint'),
    canvas: tone('canvas'),
    surface: tone('surface'),
    text: tone('text'),
    muted: tone('muted'),
    line: tone('line'),
    edge: tone('edge'),
    danger: tone('danger'),
    dangerTint: tone('dangerTint'),
    ...given,
  };
}

/** White where it can be read, else something dark; black is left where neither white nor ink will do. */
function readableOn(background: string, ink: string): string {
  const isReadable = (color: string) => contrastOf(color, background) >= TEXT_CONTRAST;
  return ['#ffffff', ink].find(isReadable) ?? '#000000';
}
