import type { BrandFile } from './brand-file.ts';
import type { ColorScheme, Palette } from './colors/palette.ts';
import type { Picture } from './read-picture.ts';

/** What this process looks like, and what it calls itself: read once, when it starts. */
export type Brand = Pick<
  BrandFile,
  'name' | 'about' | 'nameBesideLogo' | 'cornerRadius' | 'links' | 'footerLinks'
> & {
  palettes: Record<ColorScheme, Palette>;
  /** Without a logo our own mark is drawn, in the brand's colours. */
  logo: Picture | null;
  darkLogo: Picture | null;
  icon: Picture;
  icp: string | null;
  publicSecurity: { text: string; badge: Picture | null } | null;
};

/** Every picture that is served. */
export const picturesOf = ({ logo, darkLogo, icon, publicSecurity }: Brand): Picture[] =>
  [logo, darkLogo, icon, publicSecurity?.badge ?? null].filter((picture) => picture !== null);
