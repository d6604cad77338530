import { spawn } from 'node:child_process';

/** What a python program prints; null when it fails or does not exist. */
export async function runPython(
  python: string,
  args: readonly string[],
  signal: AbortSignal,
): Promise<string | null> {
  const child = spawn(python, args, { stdio: ['ignore', 'pipe', 'ignore'], signal });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
  });
  const exitCode = await new Promise((resolve) => {
    child.once('close', resolve);
    child.once('error', resolve);
  });
  return exitCode === 0 ? output : null;
}
