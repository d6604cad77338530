import path from 'node:path';
import { spawnApp } from '../../faults/spawn-app.ts';
import { test as base } from './fixtures.ts';
import { stackOfRun } from './stack-of-run.ts';

const BRAND_FILE = path.resolve(import.meta.dirname, '../other-brand/brand.json');

/** Pages of another web process, built once and started with a brand of its own. */
export const test = base.extend<object, { brandedWeb: string }>({
  brandedWeb: [
    async ({}, use) => {
      const stack = stackOfRun();
      const web = await spawnApp('web', stack, { BRAND_FILE });
      await use(`http://127.0.0.1:${web.port}`);
      web.process.kill('SIGTERM');
      await web.exitCode;
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ brandedWeb }, use) => use(brandedWeb),
});
