import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { createPackageFromTarballData } from '@arethetypeswrong/core';
import { packageProblems } from './package-problems.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'menjin-client-'));
try {
  const tarball = path.join(folder, 'client.tgz');
  await promisify(execFile)('pnpm', ['pack', '--out', tarball]);
  const problems = await packageProblems(createPackageFromTarballData(await readFile(tarball)));
  if (problems.length > 0) {
    console.log(problems.join('\n'));
    process.exitCode = 1;
  }
} finally {
  await rm(folder, { recursive: true });
}
