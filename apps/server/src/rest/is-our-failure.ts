import type { AppErrorCode } from '@menjin/contract';

const OURS: readonly AppErrorCode[] = ['DEPENDENCY_DOWN', 'SERVICE_BUSY', 'UNEXPECTED'];

/** Whether the request was in order, and we were not. */
export const isOurFailure = (code: AppErrorCode): boolean => OURS.includes(code);
