import type { SendingStatus } from '@menjin/contract';
import type { Dictionary } from '../../../i18n/zh-cn.ts';
import { blockPath } from './find-block.ts';
import { numbersOf } from './numbers-of.ts';
import { StopNote } from './stop-note.tsx';

/** Which numbers are sent nothing, why, and how that ends. */
export function Blocks({
  blocks,
  text,
}: {
  blocks: SendingStatus['blocks'];
  text: Dictionary['staff']['sending']['blocks'];
}) {
  if (blocks.length === 0) return <p className="mt-2 text-muted">{text.empty}</p>;
  return (
    <ul className="mt-2 divide-y divide-line border-y border-line">
      {blocks.map((block) => {
        const numbers = numbersOf(block.prefix, text);
        return (
          <li key={block.prefix} className="flex items-center justify-between gap-x-4 py-3">
            <div className="min-w-0">
              <p className="font-medium tabular-nums">{numbers}</p>
              <StopNote stop={block} />
            </div>
            <a
              href={blockPath(block, blocks)}
              className="text-link -mr-2 inline-flex min-h-11 min-w-11 shrink-0 items-center px-2"
            >
              {text.unblock}
              <span className="sr-only"> {numbers}</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
