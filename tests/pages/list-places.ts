import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { CHECKOUT } from '@menjin/local-stack';

const APP = path.join(CHECKOUT, 'apps/web/src/app');
// What Next makes a page of, in any folder.
const PAGE_FILE = /^(page|not-found|error|global-error|loading|forbidden|unauthorized)\.tsx$/;

/** Every page of apps/web: the path of a page.tsx, and that of each other file that is shown as one. */
export async function listPlaces(): Promise<string[]> {
  const entries = await readdir(APP, { recursive: true, withFileTypes: true });
  return entries
    .filter(({ name }) => PAGE_FILE.test(name))
    .map(({ name, parentPath }) => {
      const folders = path.relative(APP, parentPath).split(path.sep);
      const file = name === 'page.tsx' ? [] : [path.parse(name).name];
      // A folder in brackets groups pages, and is no part of their addresses.
      return `/${[...folders, ...file].filter((part) => !/^(\(.*\))?$/.test(part)).join('/')}`;
    });
}
