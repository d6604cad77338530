import { spawn } from 'node:child_process';

/** Runs a command of node_modules/.bin and keeps what it prints; `pnpm` puts that folder on the path. */
export function runCommand(command: string, cwd: string): Promise<{ ok: boolean; output: string }> {
  const [program = '', ...args] = command.split(' ');
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}
