import { spawn, spawnSync } from 'node:child_process';

/** What to do where there is none. */
export const TESSERACT_MISSING =
  'there is no tesseract on the PATH: apt-get install tesseract-ocr, or brew install tesseract';

/** The version of the tesseract on the PATH; null where there is none. */
export function tesseractVersion(): string | null {
  const { stdout, status } = spawnSync('tesseract', ['--version'], { encoding: 'utf8' });
  return status === 0 ? (/^tesseract v?(\S+)/.exec(stdout)?.[1] ?? 'unknown') : null;
}

/** What tesseract prints; null when it fails, which some images make it do. */
export async function runTesseract(
  args: readonly string[],
  signal: AbortSignal,
): Promise<string | null> {
  const child = spawn('tesseract', args, {
    // Several processes of one thread use the cores better than one of several.
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
    stdio: ['ignore', 'pipe', 'ignore'],
    signal,
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
  });
  const exitCode = await new Promise((resolve, reject) => {
    child.once('close', resolve);
    child.once('error', reject);
  });
  return exitCode === 0 ? output : null;
}
