import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const directory = path.resolve(import.meta.dirname, '../.next/static');

// Done once for each build, so as far as it goes: brotli's quality is 11 unless told otherwise.
const WAYS = [
  { ending: '.br', compress: promisify(brotliCompress) },
  {
    ending: '.gz',
    compress: (bytes: Buffer) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
  },
];

const names = await readdir(directory, { recursive: true });
const files = names.filter((name) => /\.(js|css)$/.test(name));
await Promise.all(files.map((name) => compressFile(path.join(directory, name))));

/** Writes what the server sends of a script or a style sheet beside it. */
async function compressFile(file: string): Promise<void> {
  const bytes = await readFile(file);
  const writing = WAYS.map(async ({ ending, compress }) =>
    writeFile(file + ending, await compress(bytes)),
  );
  await Promise.all(writing);
}
