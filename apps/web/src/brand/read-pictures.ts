import path from 'node:path';
import type { BrandFile } from './brand-file.ts';
import { type Picture, readPicture } from './read-picture.ts';

export type Pictures = Record<'logo' | 'darkLogo' | 'icon' | 'publicSecurityBadge', Picture | null>;

/** All pictures that the settings name, and a line for each that cannot be used. */
export function readPictures(
  directory: string,
  { logo, darkLogo, icon, filings }: BrandFile,
): Pictures & { complaints: string[] } {
  const complaints: string[] = [];
  const at = (setting: string, name: string, file: string | undefined): Picture | null => {
    if (file === undefined) return null;
    try {
      return readPicture(path.join(directory, file), name);
    } catch (error) {
      complaints.push(`${setting}: ${file} ${error instanceof Error ? error.message : ''}`);
      return null;
    }
  };
  const badge = filings.publicSecurityBadge;
  return {
    logo: at('logo', 'logo', logo),
    darkLogo: at('darkLogo', 'dark-logo', darkLogo),
    icon: at('icon', 'icon', icon),
    publicSecurityBadge: at('filings.publicSecurityBadge', 'badge', badge),
    complaints,
  };
}
