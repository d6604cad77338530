import type { AppRouter } from '@menjin/api';

/**
 * Every procedure, as the server infers it. What is published holds the same written out,
 * by scripts/written-procedures.ts, since there is no server's code beside it.
 */
export type MenjinProcedures = AppRouter['_def']['record'];
