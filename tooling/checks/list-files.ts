import { readdir } from 'node:fs/promises';
import path from 'node:path';

const skipped = new Set(['node_modules', 'dist', 'generated', 'test-results', 'playwright-report']);

/** Every file below `root` that people write, as paths with forward slashes relative to it. */
export async function listFiles(root: string, folder = ''): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { withFileTypes: true });
  const nested = entries.map(async (entry) => {
    const file = path.posix.join(folder, entry.name);
    if (!entry.isDirectory()) return [file];
    const hidden = entry.name.startsWith('.') && entry.name !== '.github';
    return hidden || skipped.has(entry.name) ? [] : listFiles(root, file);
  });
  return (await Promise.all(nested)).flat().toSorted();
}
