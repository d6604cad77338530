import type { Scheme } from '../scheme/scheme.ts';
import type { Brand } from './brand.ts';
import type { Palette } from './colors/palette.ts';

/**
 * The brand as variables of CSS, for the scheme that the visitor chose. It goes into the
 * document, so that nothing is drawn in other colours first. Safe by what it is made
 * of: colours as `#rrggbb`, and a number.
 */
export function brandCss({ palettes, cornerRadius }: Brand, scheme: Scheme): string {
  const { light, dark } = palettes;
  const corners = cornerRadius === undefined ? '' : cornerVariables(cornerRadius);
  if (scheme !== 'system')
    return `:root{color-scheme:${scheme};${variables(palettes[scheme])}${corners}}`;
  return (
    `:root{color-scheme:light dark;${variables(light)}${corners}}` +
    `@media (prefers-color-scheme:dark){:root{${variables(dark)}}}`
  );
}

const variables = (palette: Palette): string =>
  Object.entries(palette)
    .map(
      ([name, color]) =>
        `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${color};`,
    )
    .join('');

/** Under the names that Tailwind's classes use. */
const cornerVariables = (px: number): string =>
  `--radius-md:${px * 0.75}px;--radius-lg:${px}px;--radius-2xl:${px * 2}px;`;
