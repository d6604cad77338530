import path from 'node:path';
import { runProcess } from '@menjin/runtime';
import next from 'next';
import { pinOwnAddress } from './env.ts';
import { createWebServer } from './server/create-web-server.ts';
import { webProcess } from './server/web-process.ts';

// The pages as they were built, behind our own HTTP server.
await runProcess(async () => {
  const running = webProcess();
  const { env, log } = running;
  pinOwnAddress(env);
  const app = next({
    dev: false,
    dir: path.resolve(import.meta.dirname, '..'),
    hostname: env.HOST,
    port: env.PORT,
  });
  await app.prepare();
  const handlePage = app.getRequestHandler();
  const server = createWebServer((request, response) => handlePage(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(env.PORT, env.HOST, resolve);
  });

  return {
    log,
    // Takes no more connections, answers what is running, then lets go of the rest.
    async stop() {
      running.isDraining = true;
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeIdleConnections();
      });
      await app.close();
    },
  };
});
