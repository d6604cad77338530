import { rm, writeFile } from 'node:fs/promises';

const HEADING =
  '# What the apps of `pnpm dev` run with, for commands beside them. Gone when it ends.\n';

/**
 * Writes variables down for their owner alone, as `node --env-file` and a shell read them.
 * Answers how to remove them.
 */
export async function writeEnvironmentFile(
  file: string,
  env: Readonly<Record<string, string>>,
): Promise<() => Promise<void>> {
  const remove = () => rm(file, { force: true });
  // A file that is there keeps its mode, whatever is asked for.
  await remove();
  const lines = Object.entries(env).map(([name, value]) => `${name}=${quoted(value)}\n`);
  await writeFile(file, HEADING + lines.join(''), { mode: 0o600 });
  return remove;
}

function quoted(value: string): string {
  const quote = value.includes("'") ? '"' : "'";
  return quote + value + quote;
}
