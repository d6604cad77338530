import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/**
 * Whether this process is the Postgres of this data directory, told by its command line. A dead
 * process, a zombie (their command lines are empty) and a process that got an old id are not.
 * @param dataDirectory absolute, as given to Postgres
 */
export async function isPostmaster(pid: number, dataDirectory: string): Promise<boolean> {
  const commandLine = await readCommandLine(pid).catch(() => '');
  return `${commandLine} `.includes(`/postgres -D ${dataDirectory} `);
}

async function readCommandLine(pid: number): Promise<string> {
  if (process.platform === 'linux')
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ');
  const { stdout } = await promisify(execFile)('ps', ['-ww', '-o', 'args=', '-p', String(pid)]);
  return stdout.trim();
}
