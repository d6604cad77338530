import { execFileSync } from 'node:child_process';
import { chmod, cp, mkdtemp, readdir, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findPostgresBinaries } from './find-postgres-binaries.ts';
import { hydrateSymlinks } from './hydrate-symlinks.ts';

test('finds binaries that run', async () => {
  const { initdb, postgres, majorVersion } = await findPostgresBinaries();
  expect(versionOf(initdb)).toContain(`(PostgreSQL) ${majorVersion}.`);
  expect(versionOf(postgres)).toContain(`(PostgreSQL) ${majorVersion}.`);
});

test('makes the library links that an install without scripts leaves out', async () => {
  const { initdb } = await findPostgresBinaries();
  const copy = await newFolder();
  await cp(path.resolve(initdb, '../../..'), copy, { recursive: true, verbatimSymlinks: true });
  await removeLinks(path.join(copy, 'native', 'lib'));
  const bin = path.join(copy, 'native', 'bin');
  await expect(findPostgresBinaries([bin])).rejects.toThrow(/No Postgres that runs/);

  await hydrateSymlinks(copy);
  await hydrateSymlinks(copy);
  expect(await findPostgresBinaries([bin])).toMatchObject({ majorVersion: 18 });
});

test('tells what fails and what to do when nothing runs', async () => {
  const bin = await newFolder();
  for (const name of ['initdb', 'postgres']) {
    await writeFile(path.join(bin, name), '#!/no/such/loader\n');
    await chmod(path.join(bin, name), 0o755);
  }
  const search = findPostgresBinaries([bin]);
  await expect(search).rejects.toThrow(
    `${bin}: the binaries or the glibc loader they need are missing`,
  );
  await expect(search).rejects.toThrow(/set DATABASE_URL/);
  await expect(findPostgresBinaries([])).rejects.toThrow(/apt-get install postgresql/);
});

test('goes on to the next folder when the first has nothing that runs', async () => {
  const { postgres } = await findPostgresBinaries();
  const found = await findPostgresBinaries([await newFolder(), path.dirname(postgres)]);
  expect(found.postgres).toBe(postgres);
});

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'menjin-binaries-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

async function removeLinks(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true }))
    if (entry.isSymbolicLink()) await unlink(path.join(folder, entry.name));
}

function versionOf(binary: string): string {
  return execFileSync(binary, ['--version'], { encoding: 'utf8' });
}
