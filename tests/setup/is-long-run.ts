/** Whether all repetitions are wanted, which take minutes; set by `pnpm test:long`. */
export const isLongRun = process.env['MENJIN_LONG'] === '1';
