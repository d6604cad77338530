import path from 'node:path';
import { startProgram } from '../../setup/start-program.ts';
import { test as base } from '../setup/fixtures.ts';
import { GZIP_PHONE, type Weight, weighPage } from './weigh-page.ts';

const SERVE_EMPTY_PAGE = path.resolve(import.meta.dirname, '../../empty-page/serve.js');

/** Tests that measure our pages beside one of Next alone, of the same version and in the same browser. */
export const test = base.extend<object, { emptyPage: Weight }>({
  emptyPage: [
    async ({ browser }, use) => {
      const server = await startProgram([process.execPath, SERVE_EMPTY_PAGE]);
      const page = await browser.newPage(GZIP_PHONE);
      const weight = await weighPage(page, server.url);
      await page.close();
      await server.stop();
      await use(weight);
    },
    { scope: 'worker' },
  ],
});

export { expect } from '../setup/fixtures.ts';
