import { readFileSync } from 'node:fs';
import path from 'node:path';
import { StartError } from '@menjin/runtime';
import type { Brand } from './brand.ts';
import { BrandFile } from './brand-file.ts';
import { contrastComplaints } from './colors/contrast-complaints.ts';
import { derivePalettes } from './colors/derive-palette.ts';
import { COLOR_SCHEMES } from './colors/palette.ts';
import { complain, describeIssues } from './describe-issues.ts';
import { drawMark } from './mark.ts';
import { readPictures } from './read-pictures.ts';

/**
 * The brand as a file says it, with its pictures and all its colours.
 *
 * @throws StartError with one line for each thing that is wrong: where, and what to do
 */
export function readBrand(file: string): Brand {
  const settings = readSettings(file);
  const { filings, colors, ...own } = settings;
  const palettes = derivePalettes(colors);
  const contrasts = COLOR_SCHEMES.flatMap((scheme) =>
    contrastComplaints(palettes[scheme]).map((complaint) => `colors.${scheme}: ${complaint}`),
  );
  const { complaints, ...pictures } = readPictures(path.dirname(file), settings);
  if (complaints.length + contrasts.length > 0) throw refusal(file, [...complaints, ...contrasts]);

  const { icp = null, publicSecurity: text } = filings;
  const { logo, darkLogo, publicSecurityBadge: badge } = pictures;
  return {
    ...own,
    palettes,
    logo,
    darkLogo,
    icon: pictures.icon ?? logo ?? drawMark(palettes.light),
    icp,
    publicSecurity: text === undefined ? null : { text, badge },
  };
}

function readSettings(file: string): BrandFile {
  const result = BrandFile.safeParse(readJson(file), { error: complain });
  if (result.success) return result.data;
  throw refusal(file, describeIssues(result.error.issues));
}

function readJson(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new StartError('BRAND_FILE: there is no such file, or it cannot be read.');
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw refusal(file, [`is no JSON${placeOf(error, text)}.`]);
  }
}

/** Where the parser stopped, as an editor counts. */
function placeOf(error: unknown, text: string): string {
  const position = /position (\d+)/.exec(String(error))?.[1];
  if (position === undefined) return '';
  const lines = text.slice(0, Number(position)).split('\n');
  return `: look at line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`;
}

const refusal = (file: string, complaints: readonly string[]): StartError =>
  new StartError(complaints.map((line) => `${path.basename(file)}: ${line}`).join('\n'));
