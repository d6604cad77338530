import type { Stack } from '@menjin/local-stack';

/** What `pnpm stack --json` prints. */
export type StackAddresses = Omit<Stack, 'ended' | 'stop'>;
