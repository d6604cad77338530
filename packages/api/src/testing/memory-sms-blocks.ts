import type { SmsBlock, SmsBlocks, StaffActionFacts } from '../ports.ts';

export function createMemorySmsBlocks(writeDown: (action: StaffActionFacts) => void): SmsBlocks {
  const blocks = new Map<string, SmsBlock>();
  const sorted = () => [...blocks.values()].sort((a, b) => (a.prefix < b.prefix ? -1 : 1));
  return {
    find: async (mobile) => sorted().find(({ prefix }) => mobile.startsWith(prefix)) ?? null,
    list: async () => sorted(),
    async put(block, action) {
      blocks.set(block.prefix, block);
      writeDown(action);
    },
    async remove(prefix, action) {
      const wasThere = blocks.delete(prefix);
      if (wasThere) writeDown(action);
      return wasThere;
    },
  };
}
