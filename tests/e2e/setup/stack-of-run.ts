import type { StackAddresses } from './stack-addresses.ts';

/** The stack that was started for this run, which processes of tests know by their environment. */
export const stackOfRun = () => JSON.parse(process.env['MENJIN_STACK'] ?? '{}') as StackAddresses;
