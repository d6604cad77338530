import { colorOf, contrastOf, partsOf } from './color.ts';
import type { ColorName, Palette } from './palette.ts';

type Rule = { foreground: ColorName; grounds: readonly ColorName[]; needed: number };

const TEXT_CONTRAST = 4.5;
const EDGE_CONTRAST = 3;

/** What is read, and on what; what shows where a field or a button is. */
const RULES: readonly Rule[] = [
  {
    foreground: 'text',
    grounds: ['canvas', 'surface', 'tint', 'dangerTint'],
    needed: TEXT_CONTRAST,
  },
  { foreground: 'muted', grounds: ['canvas', 'surface', 'tint'], needed: TEXT_CONTRAST },
  { foreground: 'accent', grounds: ['canvas', 'surface', 'tint'], needed: TEXT_CONTRAST },
  { foreground: 'onAccent', grounds: ['accent', 'accentStrong'], needed: TEXT_CONTRAST },
  { foreground: 'danger', grounds: ['canvas', 'surface', 'dangerTint'], needed: TEXT_CONTRAST },
  { foreground: 'edge', grounds: ['canvas', 'surface'], needed: EDGE_CONTRAST },
];

/**
 * A sentence for each colour that WCAG 2.2 AA would not let stand: the ratio on the ground
 * where it is worst, what is needed, and the nearest colour that does on all of them.
 */
export function contrastComplaints(palette: Palette): string[] {
  return RULES.flatMap(({ foreground, grounds, needed }) => {
    const color = palette[foreground];
    const ratioOn = (ground: ColorName) => contrastOf(color, palette[ground]);
    const worst = grounds.reduce((one, other) => (ratioOn(other) < ratioOn(one) ? other : one));
    if (ratioOn(worst) >= needed) return [];
    const near = nearestOf(color, (candidate) =>
      grounds.every((ground) => contrastOf(candidate, palette[ground]) >= needed),
    );
    const advice = near === null ? '' : ` ${foreground} could be ${near}.`;
    return [
      `${foreground} ${color} on ${worst} ${palette[worst]} has a contrast of ${told(ratioOn(worst))}:1 and needs ${needed}:1.${advice}`,
    ];
  });
}

/** Rounded down: what is told never looks better than it is. */
const told = (ratio: number): string => (Math.floor(ratio * 100) / 100).toFixed(2);

const STEP = 0.005;
const STEPS = Array.from({ length: 1 / STEP }, (_, index) => (index + 1) * STEP);

/** The colour that will do whose lightness is nearest to this one's. */
function nearestOf(color: string, isEnough: (candidate: string) => boolean): string | null {
  const { l, c, h } = partsOf(color);
  const lightnesses = STEPS.flatMap((step) => [l - step, l + step]).filter(
    (lightness) => lightness >= 0 && lightness <= 1,
  );
  return lightnesses.map((lightness) => colorOf(lightness, c, h)).find(isEnough) ?? null;
}
