import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '../list-files.ts';

const nameless = /^(utils?|helpers?|common|lib|libs)$/;

/** Names that say nothing, and packages that turbo would skip without a word. */
export async function checkLayout(root: string): Promise<string[]> {
  const files = await listFiles(root);
  return [...namelessPlaces(files), ...(await missingScripts(root, files))];
}

/** Folders and files called utils, helpers, common or lib. */
export function namelessPlaces(files: string[]): string[] {
  const places = files.flatMap((file) => {
    const segments = file.split('/');
    const index = segments.findIndex((segment) => nameless.test(segment.replace(/\..*$/, '')));
    return index === -1 ? [] : [segments.slice(0, index + 1).join('/')];
  });
  return [...new Set(places)].map(
    (place) => `${place}: name it after what it does, or keep it with its user`,
  );
}

/** Where there is code it is checked and tested; what a bundler serves can be built. */
async function missingScripts(root: string, files: string[]): Promise<string[]> {
  const folders = files
    .filter((file) => /^((apps|packages|tooling)\/[^/]+|tests)\/tsconfig\.json$/.test(file))
    .map((file) => path.posix.dirname(file));
  const problems = folders.map(async (folder) => {
    const manifest = await readFile(path.join(root, folder, 'package.json'), 'utf8');
    const { scripts = {} } = JSON.parse(manifest) as { scripts?: Record<string, string> };
    const missing = neededScripts(folder, files).filter((name) => !(name in scripts));
    return missing.length === 0 ? [] : [`${folder}/package.json lacks: ${missing.join(', ')}`];
  });
  return (await Promise.all(problems)).flat();
}

/** The scripts that turbo runs by name in every package. */
export function neededScripts(folder: string, files: string[]): string[] {
  const bundled = files.some(
    (file) =>
      path.posix.dirname(file) === folder &&
      /^(next|vite)\.config\./.test(path.posix.basename(file)),
  );
  return bundled ? ['types', 'test', 'build'] : ['types', 'test'];
}
