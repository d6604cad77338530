import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { catalogue } from '../pages/catalogue.ts';
import { LANGUAGES, type Look } from '../pages/looks.ts';
import type { Stage } from '../pages/open-page.ts';
import { takeState } from './take-state.ts';

const [ZH, EN] = LANGUAGES;

/** What README.md and README.zh-CN.md show: what is seen without scrolling. */
const PICTURES = [
  { name: 'register', language: ZH, colorScheme: 'light', size: { width: 390, height: 844 } },
  { name: 'login', language: EN, colorScheme: 'dark', size: { width: 1280, height: 800 } },
] as const;

/** Takes the pictures of the README into a folder. */
export async function takeReadmePictures(stage: Stage, folder: string): Promise<void> {
  for (const { name, language, ...look } of PICTURES) {
    const state = catalogue.find((one) => one.name === name);
    if (state === undefined) throw new Error(`The catalogue has no ${name}.`);
    const viewing = { language, looks: [look satisfies Look] };
    for (const { png } of await takeState(stage, { ...state, isOverlaid: true }, viewing)) {
      const file = `${name}-${language.name}-${look.colorScheme}-${look.size.width}.png`;
      await writeFile(path.join(folder, file), png);
    }
  }
}
