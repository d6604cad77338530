import type { SmsBlock, SmsBlocks } from '../ports.ts';

export function createMemorySmsBlocks(): SmsBlocks {
  const blocks = new Map<string, SmsBlock>();
  const sorted = () => [...blocks.values()].sort((a, b) => (a.prefix < b.prefix ? -1 : 1));
  return {
    find: async (mobile) => sorted().find(({ prefix }) => mobile.startsWith(prefix)) ?? null,
    list: async () => sorted(),
    async put(block) {
      blocks.set(block.prefix, block);
    },
    remove: async (prefix) => blocks.delete(prefix),
  };
}
