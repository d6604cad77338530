/** Who finds no place for a hash, or for counting, in time is told so, and may try again. */
export const BUSY: readonly string[] = ['SERVICE_BUSY', 'DEPENDENCY_DOWN'];
