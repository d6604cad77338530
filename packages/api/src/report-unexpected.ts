import { errorData } from './error-data.ts';

/**
 * Writes down an error that nobody expected: its name, its code and where it
 * happened, also of what caused it. Never its message: drivers put values into it.
 */
export function reportUnexpected(error: unknown): void {
  if (errorData(error).appCode !== 'UNEXPECTED') return;
  process.stderr.write(`${describe(error)}\n`);
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return `Thrown: ${typeof error}`;
  const code = 'code' in error ? ` (${String(error.code)})` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const cause = error.cause === undefined ? '' : `\nCaused by ${describe(error.cause)}`;
  return `${error.name}${code}\n${frames.join('\n')}${cause}`;
}
