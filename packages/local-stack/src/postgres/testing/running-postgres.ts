import { isPostmaster } from '../is-postmaster.ts';
import { readPostmasterFile } from '../postmaster-file.ts';

/** The process id of the server that runs over a data directory; rejects when none does. */
export async function postmasterPid(directory: string): Promise<number> {
  const pid = (await readPostmasterFile(directory))?.pid;
  if (pid === undefined || !(await isPostmaster(pid, directory)))
    throw new Error(`no Postgres runs over ${directory}`);
  return pid;
}
