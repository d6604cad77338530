import type { SendingStatus } from '@menjin/contract';
import type { SearchParams } from '../../search-params.ts';

type Block = SendingStatus['blocks'][number];

/**
 * The page that ends a block. It names the moment when the block was made, and which of those
 * made then it is, since a whole number belongs in no URL.
 */
export function blockPath(block: Block, blocks: readonly Block[]): string {
  const { since } = block;
  const place = String(madeAt(since, blocks).indexOf(block));
  return `/staff/sending/unblock?${new URLSearchParams({ since, place })}`;
}

/** The block that such a page is about; undefined once it is gone. */
export function findBlock(
  { since, place = '0' }: SearchParams,
  blocks: readonly Block[],
): Block | undefined {
  return madeAt(since, blocks)[Number(place)];
}

function madeAt(since: unknown, blocks: readonly Block[]): Block[] {
  return blocks.filter((block) => block.since === since);
}
