import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

const failOnConsoleError = path.resolve(
  import.meta.dirname,
  'tests/setup/fail-on-console-error.ts',
);

// One run for the whole workspace; `pnpm --filter <package> test` runs one project of it.
// Without isolation the files of a worker share what they import, which takes longer than the tests.
const project = (folder: string, name: string, { isolate = true } = {}) => ({
  test: {
    name,
    root: folder,
    isolate,
    include: ['**/*.test.ts', '**/*.test.tsx'],
    exclude: ['**/node_modules/**', '**/.next/**'],
    setupFiles: [failOnConsoleError],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

export default defineConfig({
  test: {
    // Many tests wait for other processes: two workers also where there are two cores.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    globalSetup: [path.resolve(import.meta.dirname, 'tests/setup/data-services.ts')],
    projects: [
      project('packages/api', '@menjin/api', { isolate: false }),
      project('packages/captcha', '@menjin/captcha'),
      project('packages/client', '@menjin/client'),
      project('packages/contract', '@menjin/contract'),
      project('packages/local-stack', '@menjin/local-stack'),
      project('packages/password', '@menjin/password'),
      project('packages/sms', '@menjin/sms'),
      project('packages/runtime', '@menjin/runtime'),
      project('apps/cli', '@menjin/cli'),
      project('apps/server', '@menjin/server', { isolate: false }),
      project('apps/sms-worker', '@menjin/sms-worker'),
      project('apps/storefront', '@menjin/storefront'),
      project('apps/web', '@menjin/web'),
      project('tests', '@menjin/tests'),
      project('tooling/checks', '@menjin/checks'),
    ],
  },
});
