import { mkdir, mkdtemp, realpath, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const dependencies = { zod: '*', '@trpc/server': '*', '@upstash/redis': '*', ioredis: '*' };
const devDependencies = { vitest: '*', react: '*' };
// What whoever uses a package has, and its own tests need.
const peerDependencies = { react: '*' };
const installed = [...Object.keys({ ...dependencies, ...devDependencies }), 'undeclared'];

/** A workspace in the temporary folder: the files given, and packages that resolve by name. */
export async function createFixture(files: Record<string, string>): Promise<string> {
  const root = await realpath(await mkdtemp(path.join(tmpdir(), 'boundaries-')));
  const write = async (file: string, text: string) => {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), text);
  };
  const folders = new Set(Object.keys(files).map((file) => file.split('/').slice(0, 2).join('/')));
  await Promise.all([
    ...Object.entries(files).map(([file, text]) => write(file, text)),
    ...[...folders].map((folder) => write(`${folder}/package.json`, manifestOf(folder))),
    ...installed.flatMap((name) => [
      write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'dist/index.js' })),
      write(`node_modules/${name}/dist/index.js`, ''),
    ]),
    mkdir(path.join(root, 'node_modules/@menjin'), { recursive: true }),
  ]);
  await Promise.all(
    [...folders].map((folder) =>
      symlink(
        path.join(root, folder),
        path.join(root, 'node_modules/@menjin', path.basename(folder)),
      ),
    ),
  );
  return root;
}

function manifestOf(folder: string): string {
  const exports = { '.': './src/index.ts', './job': './src/job.ts', './work': './src/work.ts' };
  const name = `@menjin/${path.basename(folder)}`;
  return JSON.stringify({
    name,
    type: 'module',
    exports,
    dependencies,
    devDependencies,
    peerDependencies,
  });
}
