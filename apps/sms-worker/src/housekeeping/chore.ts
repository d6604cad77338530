/** One thing that is tidied or watched over and over, by every worker alike. */
export type Chore = { name: string; run: () => Promise<void> };
