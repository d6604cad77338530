import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { CHECKOUT } from '@menjin/local-stack';
import type { Command } from '../setup/start-program.ts';

const SESSION_CHECK = path.join(CHECKOUT, 'examples/session-check');

/** A language that the example of the session check is written in. */
export type Language = {
  name: string;
  /** What to do where it is not installed; null where it is. */
  missing: string | null;
  /** Makes ready what is started, in a directory of its own. */
  build(directory: string): Command;
};

const isInstalled = (...[file, ...args]: Command) =>
  spawnSync(file, args, { stdio: 'ignore' }).status === 0;

export const languages: Language[] = [
  {
    name: 'Python',
    missing: isInstalled('python3', '--version') ? null : 'there is no python3 on the PATH',
    build: () => ['python3', path.join(SESSION_CHECK, 'python/session_check.py')],
  },
  {
    name: 'Go',
    missing: isInstalled('go', 'version') ? null : 'there is no go on the PATH',
    build(directory) {
      const program = path.join(directory, 'session-check');
      const env = { ...process.env, GOCACHE: path.join(directory, 'cache'), GOPROXY: 'off' };
      for (const args of [['vet'], ['build', '-o', program]]) {
        const options = { cwd: path.join(SESSION_CHECK, 'go'), env, encoding: 'utf8' } as const;
        const { status, stderr } = spawnSync('go', args, options);
        if (status !== 0) throw new Error(stderr);
      }
      return [program];
    },
  },
];
