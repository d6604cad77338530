import { errorCode } from './error-code.ts';

/** Whether a process has this id, be it somebody else's; a zombie counts as alive. */
export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}
