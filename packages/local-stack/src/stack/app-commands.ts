import { createRequire } from 'node:module';
import path from 'node:path';
import { CHECKOUT } from './checkout.ts';

/** `dev` reloads what is edited; `production` runs what was built. */
export type StackMode = 'dev' | 'production';

export type AppCommand = { command: readonly [string, ...string[]]; env: Record<string, string> };

/**
 * How each app is started, by the name of its folder: Node itself, so that no
 * package manager stands between a signal and the app.
 */
export function appCommands(
  mode: StackMode,
  ports: { web: number; server: number },
): Record<'web' | 'server' | 'sms-worker', AppCommand> {
  const next = createRequire(path.join(CHECKOUT, 'apps/web/package.json')).resolve(
    'next/dist/bin/next',
  );
  const tsx = createRequire(import.meta.url).resolve('tsx/cli');
  const watched: readonly string[] =
    mode === 'dev' ? [tsx, 'watch', '--clear-screen=false'] : [tsx];
  return {
    web: {
      command: [
        process.execPath,
        next,
        mode === 'dev' ? 'dev' : 'start',
        '--hostname',
        '127.0.0.1',
        '--port',
        String(ports.web),
      ],
      env: {},
    },
    server: {
      command: [process.execPath, ...watched, 'src/main.ts'],
      env: { HOST: '127.0.0.1', PORT: String(ports.server) },
    },
    'sms-worker': { command: [process.execPath, ...watched, 'src/main.ts'], env: {} },
  };
}
