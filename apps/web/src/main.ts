import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { closeHttpServer, runProcess, StartError } from '@menjin/runtime';
import next from 'next';
import { pinOwnAddress } from './env.ts';
import { createWebServer } from './server/create-web-server.ts';
import { readBuiltFiles } from './server/read-built-files.ts';
import { webProcess } from './server/web-process.ts';

const directory = path.resolve(import.meta.dirname, '..');

// The pages as they were built, behind our own HTTP server.
await runProcess(async () => {
  process.chdir(directory);
  const running = webProcess();
  const { env, log } = running;
  if (!existsSync(path.join(directory, '.next', 'BUILD_ID'))) {
    throw new StartError('The pages are not built. Run `pnpm build` first.');
  }
  pinOwnAddress(env);
  const app = next({
    dev: false,
    dir: directory,
    hostname: env.HOST,
    port: env.PORT,
    // Next would answer no request for an upgrade, and keep its socket: it listens for them here instead.
    httpServer: createServer(),
  });
  await app.prepare();
  const handlePage = app.getRequestHandler();
  const builtFiles = await readBuiltFiles(path.join(directory, '.next', 'static'));
  const server = createWebServer((request, response) => handlePage(request, response), builtFiles);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(env.PORT, env.HOST, resolve);
  });

  return {
    log,
    // Takes no more connections, answers what is running, then lets go of the rest.
    async stop() {
      running.isDraining = true;
      await closeHttpServer(server);
      await app.close();
    },
  };
});
