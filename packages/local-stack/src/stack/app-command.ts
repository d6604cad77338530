import { createRequire } from 'node:module';
import path from 'node:path';
import { CHECKOUT } from './checkout.ts';

/** `dev` reloads what is edited; `production` runs what was built. */
export type StackMode = 'dev' | 'production';

/** By the name of its folder. */
export type AppName = 'web' | 'server' | 'sms-worker' | 'storefront';

export type AppCommand = { command: readonly [string, ...string[]]; env: Record<string, string> };

/**
 * How an app is started: Node itself, so that no package manager stands between a
 * signal and the app.
 */
export function appCommand(app: AppName, mode: StackMode, port: number): AppCommand {
  const env = { HOST: '127.0.0.1', PORT: String(port) };
  if (app === 'storefront') return { command: viteCommand(mode, env), env };
  if (mode === 'production') {
    const command = [
      process.execPath,
      '--import',
      import.meta.resolve('tsx'),
      'src/main.ts',
    ] as const;
    return { command, env: { ...env, NODE_ENV: 'production' } };
  }
  if (app === 'web') {
    const next = createRequire(path.join(CHECKOUT, 'apps/web/package.json')).resolve(
      'next/dist/bin/next',
    );
    const where = ['--hostname', env.HOST, '--port', env.PORT];
    return { command: [process.execPath, next, 'dev', ...where], env };
  }
  const tsx = createRequire(import.meta.url).resolve('tsx/cli');
  return { command: [process.execPath, tsx, 'watch', '--clear-screen=false', 'src/main.ts'], env };
}

/** Static files have no process of their own: Vite serves them, from the sources or as they were built. */
function viteCommand(mode: StackMode, { HOST, PORT }: { HOST: string; PORT: string }) {
  const manifest = createRequire(path.join(CHECKOUT, 'apps/storefront/package.json')).resolve(
    'vite/package.json',
  );
  const vite = path.join(path.dirname(manifest), 'bin/vite.js');
  const where = ['--host', HOST, '--port', PORT, '--strictPort', '--clearScreen', 'false'];
  return [process.execPath, vite, mode === 'dev' ? 'dev' : 'preview', ...where] as const;
}
